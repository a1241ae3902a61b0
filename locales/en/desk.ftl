### The case: what the user is told of it, and what the support team reads in its topic.

## To the user.
case =
    .step = Support would like you to try this.
    .given_back = Support asked me to carry on with you here. Choose what you are stuck with now.
    .claimed = 💬 A person from support is looking at it now. Their answer comes here, in this chat.
    .late = ⏳ Sorry to keep you waiting. Nobody has been able to answer yet. You will hear from us by { $promise }.
    .from_agent =
        👤 Support

        { $text }
    .from_agent_media = 👤 From support
    .edited =
        👤 Support (edited)

        { $text }
closed =
    .title = 💬 Support has closed this case
    .question = Is it solved?
    .solved = It is solved
    .not_solved = Not yet

## In the topic. { $agent } is the name of a member of the team, { $text } a cause, a reason or a number.
desk =
    .opened = Handed over
    .rejoined = 🔁 The user went on with the bot and asks for a person again. The summary above is up to date.
    .claimed = 🙋 { $agent } takes this case
    .reminded = ⏰ The user has been waiting for { $minutes } minutes
    .step = ▶️ { $agent } asked the user to try "{ $text }"
    .worked = ✅ The user tried "{ $text }": it worked
    .not_worked = ✖️ The user tried "{ $text }": it did not work
    .given_back = ↩️ { $agent } gave the user back to the bot
    .closed = 🏁 { $agent } closed the case
    .closed_reason = 🏁 { $agent } closed the case: { $text }
    .reopened = 🔓 { $agent } opened the case again
    .unsolved = 🔓 The user says that it is not solved. The case is open again.
    .rated = ⭐ The user's rating: { $text } of 5
    .message = { $name }: { $text }
    .media = { $name }
    .edited = (edited) { $name }: { $text }
    .contact = { $name }: (sent a contact; its content was not taken)
    .location = { $name }: (sent a location; its content was not taken)
    .other = { $name }: (sent something that cannot be taken)
    .nobody = no name
