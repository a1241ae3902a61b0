### Saved replies of the support team: /reply KEY sends .text to the user, in the user's language. Add your own in both languages.

reply-thanks =
    .name = Thanks, looking into it
    .text = Thank you for writing. We're looking into it and will reply here as soon as we know more.
reply-hours =
    .name = How long it takes
    .text = This will take us a little while. You can close this chat; Telegram will notify you when we reply.
reply-screenshot =
    .name = Ask for a screenshot
    .text = Send a screenshot or a photo of the screen here in this chat. Check first that no address or password is visible.
reply-details =
    .name = Ask for the exact words
    .text = Copy the words on your screen into this chat exactly as they appear. Leave out passwords and codes.
reply-no_password =
    .name = We never ask for passwords
    .text = Support never asks for a password or a code. If you have sent one, change your password now.
reply-newest =
    .name = Only the newest email works
    .text = If you have sent several reset emails, only the link in the newest one works.
reply-code =
    .name = Who is on the phone
    .text = If you are on the phone with us, send /code in this chat and read out the six digits.
reply-solved =
    .name = Ask before closing
    .text = Is there anything else we can help with? If not, we'll close this case.
