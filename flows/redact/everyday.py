"""The English of support chats, farther than `words` goes: what stands in an object's place and is no password."""

from flows.redact.words import is_common

_WORDS = """
    character characters issue issues drag drop user users whoever ones color colour plus minus hash underscore
    able above access accounts across act address administrator afternoon agent agents ages ago allowed alone
    alphanumeric altered among android anew anniversary another answer answered answers anti anybody anyone
    anything anywhere apparently appears apps apr april arent arrive arrived arrives asking asks attempt
    attempts audit aug august authenticator auto autocorrect autofill automatic automatically available away
    bank based basically beats beforehand begin beginning begins belongs below best between birthday birthdays
    blank blocked blocking blocks book bookmark boss bot bounce box boxes break broken brother build bunch busy
    button buttons bye called caller came cancel capital capitals caps card carefully carrier carriers cases cat
    cats cause cell cert certain chapter characters chat checked cheers child children chinese choose city clear
    clearing clicked clicking close closed closest clue codes colleague college come comes coming command common
    company companys compare completely computer computers connect connection consecutive console contact
    contacts contain contains content continue conversation copied copy copying correctly cost costs could
    couldnt count country counts couple crap current currently customer cut dad damaged dashboard data date
    daughter day days dead dec december decide decline default definitely delete deleted delivered delivery
    denied deny depends desk details device devices didnt differ difference differs digit digits directly
    displayed dns dog dogs doing dot dots double down dumb earlier early easy edit edited eight else elsewhere
    ended english enough erase erased erases errors evening everybody everyone everything everywhere exact
    exactly example exceeded exists expire explain exports factor fail failing fake far father fault fax feb
    february few fewer fifth figure file filed files fills filtered filtering filters find fit fits five fixed
    flight floor folder folders follow forget forward forwarding found four fourth free french fresh fri friday
    friend full fully game gate gave german give gives goes gotten grandson group grouped hacked haha half hand
    handshake happened hard hasnt havent hear heard hello helps hey hi hidden hiding high hijacked hit hmm hold
    home honestly hospital host hour hours http https human hundred husband icon idea idiot inbox including
    incognito incorrectly individual inside installed internal internet issuer items itself jan january japanese
    job joined jul july jun june junk keeping kept key keyboard kid kids kindly know known knows korean landed
    language laptop large late later latest lead leads leave led left length let lets letter letters level like
    limit linked links linux literally little live lmao load lock logged logging logins logout lol longest look
    looked looking looks lot lots low lower lowercase luck mac machine madam maiden mailbox makes manual
    manually many mar march masked match matches mate maxed maybe mean meet member menu messages mid min mind
    mini mins minute minutes missed misspelled mistake mistype mistyped mixed mobiles modem mom moment mon
    monday month months morning most mostly mother moved much multi mum must nah names near nearly neither
    network newest nickname night nine nobody non nope normal note nothings notice notices nov november nowhere
    number numbers obviously oct october offered office official often older oldest omg ones oops open opened
    opens operator option order ordinary others outage outdated outside overdue own package paid parcel part
    passed paste pasted patterns pcs peer people percent perhaps period periods person personal pet pets phase
    phishing phones photos phrase pick picture piece place plain platform plenty pls plus plz pm point popped
    post pre press pressed previous print printer privacy private profile program promise promised promotions
    proof properly proves provider put question questions quick quota ran rarely rather reach reached reaches
    read reads real really reason rebooting receive received receiving recent recently recognize record records
    refreshing refuse refuses refusing register registered regular reinstalling reject rejecting rejects remedy
    remember remembers remove removed replaced reply resend resolve resolved restart restarting result retry
    room router row run running safer said sat saturday save saw say says scammer school screenshot search
    second security seen sees self semi senders sending sentence sep separate sept september seriously services
    seven several shall share shared shares shift shop short showed shut signature signed signin signing signs
    signup single sir sister sites sitting six slip slowly small social solved somebody someone somewhere son
    sooner sort sorted sorting space spaces spam span spanish speak spelled spelling spoke spoofing spot spotted
    ssl staff stage stands start started state status stay stays step steps stop stopped stops storage store
    straight strange stranger strangers street stupid sub subject submit submitted suck suddenly summary sun
    sunday surname suspected suspicious swallowed swapped switch switched symbol symbols symptom system tab
    tablet tabs take taken takes talk tap tapped tapping teacher team telephone tell ten text texts thank thanks
    thats themselves theres these things think third those three thrice thu thursday thx ticket timed timeout
    times tips told tomorrow tonight took top towards town track trash trouble tue tuesday turn turned turns tv
    typo typos ugh undefined under university unreachable unrelated unsure unusual updates upper uppercase
    useless username users usual usually value ver verification version volume wait waited waiting waits want
    watch weather website wed wednesday weird whatever whats whatsoever wheres whether whitelisted whom whose
    wife windows within won word words write writes writing written wrote wtf yeah year years yen yep youre
    yourself youve yup zero zip
"""
_EVERYDAY = frozenset(_WORDS.split())
_ENDINGS = ("ing", "ed", "ly", "able", "ible", "less", "ful", "ness", "tion", "n't")
_TRIM = "'\"`.,;:!?()[]<>*_~…“”‘’「」『』"


def is_everyday(word: str) -> bool:
    """A word that chats about accounts are made of, or a product's name."""
    bare = word.strip(_TRIM).lower().replace("'", "").replace("’", "")
    return not bare or bare in _EVERYDAY or is_common(bare)


def is_prose(word: str) -> bool:
    """The same, or a word that ends as verbs and adverbs do: behind `is`, most of them are."""
    bare = word.strip(_TRIM).lower()
    return is_everyday(bare) or (bare.isalpha() and bare.endswith(_ENDINGS))
