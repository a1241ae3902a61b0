### The reset mail is here, but its link is dead.

symptom-link_invalid =
    .label = The link doesn't work
    .name = the link in the reset email does not work
    .desk = Ask what the page says. Check the send log for the newest email's time, and ask them to open its link.
    .intro = Only use an email from { $sender } whose link leads to { $site }.

fix-link_consumed =
    .title = 🔗 Open a new link in your usual browser
    .meaning = At work or school, a safety check may open links before you do. A link that works only once is then used up.
    .why = A safety check or a preview may have opened the link before you did.
    .steps =
        1. On the reset page, request one email (to a personal address, if one is registered)
        2. Press and hold the link in the newest email, and copy it
        3. Paste it into Safari or Chrome
        4. If it's a work or school address, ask its IT staff to skip links to { $domain }
    .question = Did it open?
    .worked = It opened
    .not_worked = It didn't open
    .name = a scanner or preview used the link first
    .desk = Ask them to request one and open it by copying. If it goes on, see if opening alone uses links up.
    .again = Next time, copy the link into your usual browser.

fix-link_expired =
    .title = 🔗 Let's use a new link
    .why = A link works for { $link_life } after it's sent.
    .steps =
        1. On the reset page, request one reset email
        2. When it arrives, open the newest email
        3. Tap its link soon
    .question = Did the new link open?
    .worked = It opened
    .not_worked = It didn't open
    .name = the link had expired
    .desk = Check the send log for the newest email's time. If it is too old, ask them to request one more.
    .again = Next time, open the link as soon as the email arrives.

fix-link_superseded =
    .title = 🔗 Open the newest email
    .meaning = When you request several reset emails, the links in the earlier ones stop working. Only the newest email's link works.
    .why = If there are several, only the link in the newest email works.
    .steps =
        1. Search your email for "{ $service }"
        2. If they are grouped under one subject, open the group to see them all
        3. Tap the link in the one with the latest time
    .question = Did it open?
    .worked = It opened
    .not_worked = It didn't open
    .name = the link was from an older email
    .desk = Check the send log: how many went out, and when was the newest? Ask them to open that one.
    .again = Next time, request one email and give it time.

fix-link_mangled =
    .title = 🔗 Let's open the whole link
    .why = When you copy a link, its end can get lost or a space can slip in.
    .steps =
        1. Tap the link in the newest email without copying it
        2. If that doesn't work, copy the URL from its first character to its last
        3. Paste it into your browser's address bar
        4. Remove any spaces or line breaks, then open it
    .question = Did it open?
    .worked = It opened
    .not_worked = It didn't open
    .name = the link was damaged while copying
    .desk = Ask them to tap the link in the newest email, not copy it. Never ask for the link itself.
    .again = Next time, tap the link instead of copying it.

fix-link_wrapped =
    .title = 🔗 Let's put the link back together
    .meaning = A long link may be split over two lines in the email. At work or school, a safety check may also turn it into another link.
    .why = A link that was split over two lines or rewritten won't open by tapping.
    .steps =
        1. Open the newest email in a browser and tap its link
        2. If it's split over two lines, copy both and join them without a space
        3. Check that it reads { $site } up to the first "/", then open it
        4. For a work or school address, use a personal one instead, if registered
    .question = Did it open?
    .worked = It opened
    .not_worked = It didn't open
    .name = the link was broken in the email
    .desk = Ask if the link is split over two lines. Ask them to request one more with a personal address.
    .again = Next time, open the email in a browser and tap the link there.

fix-browser_state =
    .title = 🔗 Open it again in your usual browser
    .meaning = Cache and cookies are what a browser remembers about pages you've seen and sites you're signed in to.
    .why = Links opened inside LINE or another app may not load properly.
    .steps =
        1. Open the newest reset email
        2. Press and hold the link, copy it, and paste it into Safari or Chrome
        3. If that fails, try a private or incognito window
        4. Last, clear the cache and cookies (you'll need to sign in again on other sites)
    .question = Did it open?
    .worked = It opened
    .not_worked = It didn't open
    .name = an in-app browser or old cookies
    .desk = Ask them to open the newest link in another browser or a private window. If it fails, ask for a picture.
    .again = Next time, open the link in Safari or Chrome from the start.

fix-link_other_device =
    .title = 🔗 Open it in the browser you requested it from
    .meaning = Some links look for a mark that only the browser which started the reset has. Start on a computer and open it on a phone, and the mark isn't there.
    .why = Some links only open on the same device, in the same browser.
    .steps =
        1. On the device where you read email, open the reset page in a browser
        2. Request one reset email
        3. Press and hold the link in the newest email, and copy it
        4. Paste it into the same browser
    .question = Did it open?
    .worked = It opened
    .not_worked = It didn't open
    .name = opened on another device or browser
    .desk = Ask which device and browser requested it and which opened it. Ask them to do both in one browser.
    .again = Next time, do both in the same browser.

fix-link_opened_by_app =
    .title = 🔗 Open it in a browser, not in an app
    .meaning = When you tap the link, the "{ $service }" app or a page inside your mail app may open instead of your browser.
    .why = An app may open first and then get no further.
    .steps =
        1. Open the newest reset email
        2. Don't tap the link: press and hold it, and copy it
        3. Paste it into the address bar of Safari or Chrome
        4. If it's refused, request one more and open the new link the same way
    .question = Did it open?
    .worked = It opened
    .not_worked = It didn't open
    .name = an app opened the link first
    .desk = Ask them to copy the link into Safari or Chrome. See whether the app takes reset links and loses them.
    .again = Next time, copy the link and open it in your browser.

fix-link_phishing =
    .title = 🛡 Use the official page instead
    .why = An email whose link doesn't lead to { $site } may be fake.
    .steps =
        1. Close the page without typing anything
        2. If you typed your password there, do step 3 right away
        3. On the reset page, request one reset email
        4. Open the newest email from { $sender } and change your password
    .question = Could you change your password?
    .worked = I changed it
    .not_worked = I couldn't
    .name = the link was in a fake email
    .desk = Ask first whether anything was typed there. An email that is not in the send log is a fake.
    .again = Next time, check where a link leads before you tap it.

fix-link_app_outdated =
    .title = 📲 Update the app, then open the link
    .why = An old app may not open the link properly.
    .steps =
        1. Find "{ $service }" in the App Store or Google Play
        2. If there is an update button, tap it
        3. Close the app and open it again
        4. Tap the link in the newest reset email
    .question = Did it open?
    .worked = It opened
    .not_worked = It didn't open
    .name = an old app didn't open the link
    .desk = Ask for the app's version. Ask them to try the newest link in a browser.
    .again = Next time, update the app first. Automatic updates help.

fix-link_system_error =
    .title = ⏳ Wait a little, then try the same link
    .why = The service may be busy or have a problem.
    .steps =
        1. Look for a notice on { $site } or the official social accounts
        2. Keep the email, and wait { $outage }
        3. Tap the same link just once more
    .question = Does it open by now?
    .worked = It opened already
    .not_worked = I've waited long enough
    .later = Message me at { $until }
    .waiting =
        ⏳ I'll check in with you at { $until }
        There's nothing you need to do until then. Keep the reset email.
    .name = trouble at the service stopped the link
    .desk = See whether there was trouble at that time, and tell them when to try again.
    .again = Next time, wait a little and try the same link again.

fix-link_dead_on_arrival =
    .title = 💬 A person from support will look into the links
    .why = If even a new link fails at once, the reason may lie with the service.
    .steps =
        1. Don't request another reset email
        2. Note what the page said, when you requested it and when you opened it
        3. Talk to a person
    .question = Is it solved?
    .worked = It's solved
    .not_worked = Not solved yet
    .name = new links failed at once
    .desk = Check the life of links (is it 0?), the server's clock and time zone, and whether a scanner uses them first.
    .again = Next time, talk to a person after the second link fails.
