### The words of the picture that `todoku graph` draws

graph =
    .heading = “{ $symptom }”: the likeliest way
    .heading_for = “{ $symptom }”: the likeliest way ({ $provider })
    .heading_advice = “{ $symptom }”: what there is to read
    .down = Downwards: every question gets its usual answer, and no remedy helps.
    .aside = To the right: where other answers lead. If the remedy there does not help, it goes on downwards on the left.
    .ask = question
    .fix = remedy
    .look = a second look
    .advice = advice
    .wait = wait, then ask again
    .solved = solved
    .handoff = talk to a person
    .later = Ask me later
    .elsewhere = goes on where it is drawn
