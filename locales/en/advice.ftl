### How to reset at all, and how to stay safe after it.

symptom-advice =
    .label = How-to and safety tips
    .name = how to reset, and how to stay safe
    .desk = Ask what they want to know. If it is a how-to question, answer it and close.

advice-reset_by_mail =
    .label = Reset by email
    .title = ✉️ How to reset by email
    .body =
        1. On the reset page, enter your registered email and send it once
        2. Open the link in the email within { $link_life }
        3. Enter a new password twice and confirm
        4. Sign in to check that it works

        No email? Look in the spam folder first.

advice-reset_by_phone =
    .label = Reset by phone
    .title = 📱 How to reset by phone number
    .body =
        This works if you registered your number beforehand (in the account settings, once you're signed in).

        1. On the reset page, choose to reset by phone number
        2. Enter the registered number and send one code
        3. Enter the code from the text within { $code_life }
        4. Enter a new password twice, then sign in

        Never tell anyone the code.

advice-which_route =
    .label = Email or phone?
    .title = 💡 Reset by email or by phone number?
    .body =
        • If you can read your registered email, choose email
        • If you can't, and your number is registered, choose phone

        Whoever can open your email can reset your password, so turn on two-step verification there, too.

advice-preparing_for_support =
    .label = Before you ask us
    .title = 💬 Good to note down before you ask a person
    .body =
        • Every email address you might have registered
        • When you started, when you last got in, and on what device
        • What you tried, and the exact error message (a screenshot helps)

        You'll be asked to show that it's you. Don't send your password or a code.

advice-strong_passwords =
    .label = Strong passwords
    .title = 🔑 A strong password is a long one
    .body =
        • Use 15 characters or more
        • Let a password manager make one, and keep it as it is
        • If you make your own, string together several unrelated words
        • Leave out names, birthdays, the service's name and common patterns

advice-no_reuse =
    .label = Never reuse
    .title = 🔑 Use a different password for each service
    .body =
        If one service leaks your password, every account that shares it is at risk.

        1. Start with your email
        2. Next, the services that handle money
        3. Change the rest one by one, as you sign in

advice-two_step =
    .label = Two-step sign-in
    .title = 🛡 Turn on two-step verification
    .body =
        Even if someone learns your password, a second check makes it much harder to get in.

        1. Sign in and open the security settings
        2. If two-step verification is offered, turn it on (an authenticator app or a passkey is better than texts)
        3. If you're given backup codes, keep them somewhere safe, such as on paper

advice-password_managers =
    .label = Password apps
    .title = 🔑 Let a password manager do the work
    .body =
        It makes long passwords, remembers them and fills them in.

        1. Pick the one built into your phone or browser, or a separate app
        2. Lock it with a long password, and turn on two-step verification
        3. From now on, use the passwords it makes

advice-change_on_suspicion =
    .label = When to change
    .title = 🔑 Change a password when there's a reason
    .body =
        There's no need to change it every few months. Do change it at once if:

        • you see a login or a change that wasn't you
        • you typed it into a fake page
        • you hear that it has leaked
        • someone saw it, or you told someone

advice-phishing_signs =
    .label = Spot a fake email
    .title = 🛡 How to spot a fake email
    .body =
        • You never asked for it
        • It says you must act at once
        • It asks for your password or personal details
        • Its link doesn't lead to { $site }

        If even one fits, don't tap the link. Open the official site yourself.

advice-unauthorised_login =
    .label = Unauthorized login
    .title = 🛡 If someone else may have signed in
    .body =
        1. Go to { $site } yourself and change your password
        2. If there's a "sign out everywhere" option, use it
        3. Check that your registered email and phone number are still yours
        4. Turn on two-step verification if it's offered
        5. Tell us right away with "Talk to us"

advice-security_software =
    .label = Security apps
    .title = 🛡 Choosing security software
    .body =
        Pick one that scans in real time and warns you of fake sites.

        • For: it can catch harmful files and fake sites early
        • Against: it may cost money or slow your device down

        No tool replaces care: leave suspicious links alone all the same.

advice-habits =
    .label = Daily habits
    .title = 🛡 Start one good habit today
    .body =
        • On Wi-Fi in shops and stations, use an encrypted connection such as a VPN
        • Read { $service } security notices on the official site
        • Look up your email on Have I Been Pwned to see if it has leaked

advice-app_version =
    .label = Update the app
    .title = 📲 Keep the app up to date
    .body =
        In an old app, links may expire sooner and pages may not show properly.

        1. Find "{ $service }" in the App Store or Google Play
        2. If there's an update button, tap it
        3. Open the app again

        If you can't update, use { $site } in your browser.
