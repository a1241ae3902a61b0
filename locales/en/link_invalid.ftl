### The reset mail is here, but its link is dead.

symptom-link_invalid =
    .label = The link doesn't work
    .name = the link in the reset mail does not work
    .desk = Ask what the page says. See in the send log when the newest mail went out, and have its link opened.
    .intro = Use only a mail from { $sender } whose link leads to { $site }.

fix-link_consumed =
    .title = 🔗 Open a fresh link in your usual browser
    .meaning = At work or school, a safety check may open links before you do. A link that works only once is then used up.
    .why = A mail scanner or a preview may have opened the link before you did. The page may call it used, expired or invalid.
    .steps =
        1. If you used a work or school address and a private one is registered too, use the private one
        2. Ask once for a new reset email: { $reset }
        3. Open the newest email, then press and hold its link and copy it
        4. Paste it into Safari or Chrome
        5. If you have only a work or school address, have the people who run it leave links to { $domain } unopened
    .question = Did it open?
    .worked = It opened
    .not_worked = It didn't
    .name = link already used (scanner or preview)
    .desk = Have it asked for once, copied and opened in a browser. If it goes on, see if opening alone uses links up.

fix-link_expired =
    .title = 🔗 Let's get a new link
    .why = A link works for { $link_life } after it is sent. An email that came late may bring a link that has already expired.
    .steps =
        1. Ask once for a new reset email: { $reset }
        2. When it arrives, open that newest email
        3. Tap its link soon
    .question = Did the new link open?
    .worked = It opened
    .not_worked = It didn't
    .name = link expired
    .desk = See in the send log when the newest mail went out. If it is past its life, have one new mail asked for.

fix-link_superseded =
    .title = 🔗 Open the newest reset mail
    .meaning = When you ask for several reset mails, the links in the earlier ones stop working. Only the newest one is alive.
    .why = When several reset mails were sent, only the newest one's link works.
    .steps =
        1. Search your mail for "{ $service }"
        2. If the mails are grouped under one subject, open the group to see them all
        3. Tap the link in the one with the latest time
    .question = Did it open?
    .worked = It opened
    .not_worked = It didn't
    .name = link from an older mail
    .desk = See in the send log how many went out and when the newest did. Have the mail of that time opened.

fix-link_mangled =
    .title = 🔗 Let's open the whole link
    .why = Copying can cut a link short, or slip in a line break or a space.
    .steps =
        1. Go back to the newest mail and try tapping the link itself
        2. If that doesn't work, copy the link from its first letter to its last
        3. Paste it into your browser's address bar
        4. Take out any spaces or line breaks so that it is one piece, then open it
    .question = Did it open?
    .worked = It opened
    .not_worked = It didn't
    .name = link damaged while copying
    .desk = Have the link in the newest mail tapped, not copied. Never ask for the link itself.

fix-link_wrapped =
    .title = 🔗 Let's put the link back together
    .meaning = A long link may be split over two lines in the email. At work or school, a safety check may also turn it into another link.
    .why = A link that is broken over two lines, or was rewritten on its way, does not open when you tap it.
    .steps =
        1. Open the newest email in a browser and try its link there
        2. If the link is split over two lines, copy both parts and join them in the address bar without a space
        3. Before you open it, see that it reads { $site } up to the first "/"
        4. If this is a work or school address and a private one is registered too, ask again with the private one
    .question = Did it open?
    .worked = It opened
    .not_worked = It didn't
    .name = link broken or rewritten in the email
    .desk = Ask if the link is split over two lines in the email. Have it asked for once more with a private address.

fix-browser_state =
    .title = 🔗 Try the link in your usual browser
    .meaning = Cache and cookies are what a browser remembers of pages you have seen and of your logins.
    .why = Links opened inside LINE or another app don't always load properly.
    .steps =
        1. Open the newest reset mail
        2. Press and hold the link, copy it, and paste it into Safari or Chrome
        3. Still stuck? Try a private or incognito window
        4. As a last step, clear the cache and cookies and open it again (you'll have to log in again on other sites)
    .question = Did it open?
    .worked = It opened
    .not_worked = It didn't
    .name = browser state (in-app browser, cookies)
    .desk = Have the newest link opened in another browser or a private window. If that fails, ask for a picture of the page.

fix-link_other_device =
    .title = 🔗 Open it in the browser you asked with
    .meaning = Some links match a mark that only the browser which started the reset has. Start on a computer and open it on a phone, and they do not match.
    .why = Some links open only on the device and in the browser that asked for them.
    .steps =
        1. On the device where you read email, open { $reset } in a browser
        2. Ask for the reset email once
        3. When it arrives, press and hold the link in the newest email and copy it
        4. Paste it into the same browser
    .question = Did it open?
    .worked = It opened
    .not_worked = It didn't
    .name = opened on another device or browser
    .desk = Ask which device and browser asked and which opened it. Have both done in one browser, with one new email.

fix-link_opened_by_app =
    .title = 🔗 Open it in a browser, not in an app
    .meaning = When you tap the link, the app of "{ $service }" or a page inside your mail app may open instead of your browser.
    .why = An app may catch the link when you tap it, and then get no further.
    .steps =
        1. Open the newest reset email
        2. Don't tap the link: press and hold it, and copy it
        3. Paste it into the address bar of Safari or Chrome
        4. If it is refused, ask once more and copy the new link from the start
    .question = Did it open?
    .worked = It opened
    .not_worked = It didn't
    .name = link caught by an app
    .desk = Have the link copied and opened in Safari or Chrome. See whether the app takes reset links and loses them.

fix-link_phishing =
    .title = 🛡 Let's leave that link alone
    .why = A link that doesn't lead to { $site } may come from a fake mail.
    .steps =
        1. Don't tap the link. If the page is open, close it without typing anything
        2. If you already typed something there, go to { $site } yourself and change your password now (can't log in? step 3 changes it)
        3. Ask once for a reset mail on the official page: { $reset }
        4. Use only the newest mail from { $sender }
    .question = Did the reset work from the official page?
    .worked = It worked
    .not_worked = It didn't
    .name = link in a fake mail
    .desk = Ask first whether anything was typed there. A mail that is not in the send log is a fake.

fix-link_app_outdated =
    .title = 📲 Update the app, then open the link
    .why = An old app may not open the link properly.
    .steps =
        1. Find "{ $service }" in the App Store or on Google Play
        2. If there is an update button, tap it
        3. Close the app and open it again
        4. Tap the link in the newest reset mail
    .question = Did it open?
    .worked = It opened
    .not_worked = It didn't
    .name = app out of date (link)
    .desk = Ask for the app's version. Have the newest link tried in a browser.

fix-link_system_error =
    .title = ⏳ Wait a little, then try the same link
    .why = The service may be busy, or something may be broken on its side. No need to sit and wait: I'll ask you then, and meanwhile we go on looking in other places.
    .steps =
        1. Look for a notice on { $site } or the official social accounts
        2. Keep the email and leave it for { $outage }
        3. Tap the same link once more
    .question = Does it open by now?
    .worked = It opened already
    .not_worked = Already waited that long
    .later = Wait: { $until }
    .waiting =
        ⏳ I'll ask you at { $until }
        There's nothing you need to do until then. Keep the reset email.
    .name = trouble at the service (link)
    .desk = See whether there was trouble at that time, and say when to try again.

fix-link_dead_on_arrival =
    .title = 💬 Let's have the links themselves looked into
    .why = If even a fresh link is dead at once, the reason may lie with the service or with a check of your email. A person from support can look into it.
    .steps =
        1. Don't ask for another reset email
        2. Note what the page said, when you asked and when you opened the link
        3. Talk to a person from support
    .question = Is it solved?
    .worked = It's solved
    .not_worked = Not solved yet
    .name = fresh links dead at once
    .desk = Check the life of links (is it 0?), the server's clock and time zone, and whether a scanner uses them first.
