### Prepared answers of the support team: /reply KEY sends .text to the user, in the user's language. Add your own in both languages.

reply-thanks =
    .name = Thanks, looking into it
    .text = Thank you for writing. We are looking into it and will answer here as soon as we know more.
reply-hours =
    .name = How long it takes
    .text = This takes us a little while. You can close this chat; Telegram tells you when our answer arrives.
reply-screenshot =
    .name = Ask for a picture of the screen
    .text = Send us a picture of the screen you see. Look first that no address or password is on it.
reply-details =
    .name = Ask for the exact words
    .text = Write the words on your screen exactly as they stand there. Leave out passwords and codes.
reply-no_password =
    .name = We never ask for passwords
    .text = Support never asks for a password or a code. If you have sent one, change your password now.
reply-newest =
    .name = Only the newest mail counts
    .text = When several reset mails were sent, only the link in the newest one works.
reply-code =
    .name = Who is on the phone
    .text = If you are on the phone with us, send /code in this chat and read out the six digits.
reply-solved =
    .name = May it be closed
    .text = Is there anything else? If not, we close this case.
