### How to reset at all, and how to stay safe after it.

symptom-advice =
    .label = How-to and safety tips
    .name = how to reset, and how to stay safe
    .desk = Ask what they want to know. If it is a how-to question, answer it and close.

advice-reset_by_mail =
    .label = Reset by mail
    .title = ✉️ How to reset by mail
    .body =
        1. Open the reset page: { $reset }
        2. Type your registered address and send it once
        3. Open the link in the mail within { $link_life }
        4. Type the same new password in both boxes
        5. Log in to check that it works
        No mail? Look in the spam folder first.

advice-reset_by_phone =
    .label = Reset by phone
    .title = 📱 How to reset by phone
    .body =
        This works if you registered your phone number beforehand.
        1. On the reset page, choose to reset by phone: { $reset }
        2. Enter the registered number and ask once for a code
        3. Enter the code from the SMS within { $code_life }
        4. Type the new password twice, then log in
        Never tell anyone the code.

advice-which_route =
    .label = Mail or phone?
    .title = ❓ Reset by mail or by phone?
    .body =
        Choose mail if you can read the registered address. If you can't, and your number is registered, choose phone.
        • Mail: easy, but it needs a mailbox you can open
        • Phone: works without your mail, but not if your number has changed, and an SMS can be late
        Whoever can open your mailbox can reset your password, so turn on two-step verification there too.

advice-preparing_for_support =
    .label = Before support
    .title = 💬 Note these down before you ask support
    .body =
        • Every address you might have registered
        • When you started, when you last logged in, and on what device
        • What you tried, and the exact error message (a screenshot helps)
        You'll be asked to show that it's you. Don't send your password or a code.
        When it's busy, a reply can take days.
        Support: { $support }

advice-strong_passwords =
    .label = Good passwords
    .title = 🔑 Go for a long password
    .body =
        Length counts most. A longer password beats a short one with symbols mixed in.
        • If the password is all that guards the account, use 15 characters or more
        • Let a password manager make one, and keep it as it is
        • If you make your own, string together several unrelated words
        • Leave out names, birthdays, the service's name and common patterns

advice-no_reuse =
    .label = Never reuse
    .title = 🔑 Use a different password for each service
    .body =
        If one service leaks your password, every account that shares it is at risk.
        1. Start with your mailbox: give it a password of its own
        2. Next, do the services that handle money
        3. Change the rest one by one, as you log in
        A password manager remembers them all for you.

advice-two_step =
    .label = Two-step login
    .title = 🛡 Turn on two-step verification
    .body =
        Even if someone learns your password, a second check makes it much harder to get in.
        1. Log in and open the security settings
        2. If two-step verification is offered, turn it on
        3. If you can choose, take an authenticator app or a passkey rather than SMS
        4. If you're given backup codes, keep them somewhere safe, such as on paper
        Never tell anyone the codes.

advice-password_managers =
    .label = Password apps
    .title = 🔑 Let a password manager do the work
    .body =
        A password manager makes passwords, stores them and fills them in.
        1. Pick one: the one built into your phone or browser, or a separate app
        2. Lock it with a long password, and turn on two-step verification
        3. Each time you change a password, let it make the new one and save it as it is
        The only password left to remember is the one that opens it.

advice-change_on_suspicion =
    .label = When to change
    .title = 🔑 Change a password when there's a reason
    .body =
        There's no need to change it every few months. Do change it at once if:
        • you see a login or a change that wasn't you
        • you typed it into a fake page
        • you hear that it has leaked
        • someone saw it, or you told someone
        Then check that your registered address and phone are up to date.

advice-phishing_signs =
    .label = Spot fake mail
    .title = 🛡 How to spot a fake mail
    .body =
        • You never asked for it
        • It says you must act at once
        • It asks for your password or personal details
        • Its link doesn't lead to { $site }
        If you see even one of these, don't tap the link. Open the official site yourself.
        A bookmark gets you to the right place every time.

advice-unauthorised_login =
    .label = Unknown login
    .title = 🛡 If someone else may have logged in
    .body =
        1. Go to { $site } yourself and change your password
        2. If you can log out on all devices, do that
        3. Check that the registered address and phone are still yours
        4. Turn on two-step verification if it's offered
        5. Tell support right away: { $support }
        Don't get there through a link in a mail.

advice-security_software =
    .label = Security apps
    .title = 🛡 Choosing security software
    .body =
        Pick one that scans in real time and warns you of fake sites.
        • For: it can catch harmful files and fake sites early
        • Against: it may cost money or slow your device down
        No tool replaces care, so leave suspicious links alone even with one installed.

advice-habits =
    .label = Daily habits
    .title = 🛡 Start one good habit today
    .body =
        • On Wi-Fi in shops and stations, use an encrypted connection such as a VPN
        • Read { $service } security notices on the official site
        • Look up your address on Have I Been Pwned to see if it has leaked
        • If you suspect someone got in, tell support at once: { $support }

advice-app_version =
    .label = Update the app
    .title = 📲 Keep the app up to date
    .body =
        In an old app, links may expire sooner and pages may not show properly.
        1. Find "{ $service }" in the App Store or on Google Play
        2. If there is an update button, tap it
        3. Close the app and open it again
        If it can't be updated, use { $site } in your browser.
