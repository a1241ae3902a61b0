### The reset mail is here, but its link is dead.

symptom-link_invalid =
    .label = The link doesn't work
    .name = the link in the reset mail does not work
    .desk = Ask what the page says. See in the send log when the newest mail went out, and have its link opened.
    .intro = Use only a mail from { $sender } whose link leads to { $site }.

fix-link_consumed =
    .title = 🔗 Open a fresh link in your usual browser
    .why = A link works only once. A mail scanner or a preview sometimes opens it before you do.
    .steps =
        1. If you used a work or school address and a private one is registered too, use the private one
        2. Ask once for a new reset mail: { $reset }
        3. Open the newest mail, then press and hold its link and copy it
        4. Paste it into Safari or Chrome
    .question = Did it open?
    .worked = It opened
    .not_worked = It didn't
    .name = link already used (scanner or preview)
    .desk = Have one new mail asked for, and its link copied with a long press and opened in the usual browser.

fix-link_expired =
    .title = 🔗 Let's get a new link
    .why = A link works for { $link_life } after it is sent. After that, no amount of tapping will open it.
    .steps =
        1. Ask once for a new reset mail: { $reset }
        2. When it arrives, open that newest mail
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
        4. Take out any spaces or line breaks, then open it
    .question = Did it open?
    .worked = It opened
    .not_worked = It didn't
    .name = link damaged while copying
    .desk = Have the link in the newest mail tapped, not copied. Never ask for the link itself.

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
    .why = The service may be busy, or something may be broken on its side.
    .steps =
        1. Look for a notice on { $site } or the official social accounts
        2. Keep the mail and wait { $outage }
        3. Tap the same link once more
    .question = Did it open?
    .worked = It opened
    .not_worked = It didn't
    .later = Ask me later
    .waiting =
        ⏳ I'll ask you again at { $until }.
        There's nothing you need to do until then. Keep the reset mail.
    .name = trouble at the service (link)
    .desk = See whether there was trouble at that time, and say when to try again.
