"""The English of support chats, farther than `words` goes: what stands in an object's place and is no password."""

from flows.redact.words import is_common

_WORDS = """
    fingerprint fingerprints gibberish faceid touchid biometric biometrics passkey passkeys vpn keyboard keyboards thumb
    grey gray green yellow white black lowercased uppercased digital physical original previous initial final actual
    able above abroad acc access accessed accounts acct across act active activity actually address admin
    administrator ads advertising advice afraid afternoon afterwards against agent agents ages ago aint alert
    alive allowed almost alone along alphanumeric altered although among amount anew anniversary annoying
    anonymous another answer answered answers anti anybody anyhow anyone anything anyways anywhere apparently
    appears application appreciate apps apr april archive arent arrive arrived arrives arriving asking asks
    asterisk att attach attachments attempt attempts attribute attributes audit aug august auth authenticator
    auto autocorrect autofill automatic automatically available away awful backup bad bank bar based basically
    beats becomes beforehand begin beginning begins behind belong belongs below besides best between big
    birthday birthdays blank blocked blocking blocklist blocks boarding book bookmark boss bot bots bottom
    bounce bounced box boxes bracket break breaks broken brother browserless browsers btw built bulk bullshit
    bunch businesses busted busy button buttons bye cache called caller calls calmly came cancel candidate
    capital capitalize capitals caps caption card cards care carefully carrier carriers carries carry cases cat
    catch cats caught cause causes cell cert certain chapter character characters chat cheap checked checks
    cheers child children childs chinese choose chose chosen city claimed clear cleared clearing clearly clears
    click clickable clicked clicking clock close closed closest closing clue clues codes colleague colleagues
    college colon color colour comcasts come comes coming comma command common companies company companys
    compare completely complex complicated compromised computer computers confirmed conflict confusing connect
    connection consecutive console contact contacts contain contains content continue contract control
    conversation converted cookies copied copy copying corporate correctly cost costs could couldnt count
    counting country counts couple coupon course crap crazy credentials credit css current currently customer
    cut dad daily damaged damn dash dashboard data date dating daughter day days deactivated dead dec decades
    december decide decline default definitely delay delayed delete deleted deletes delivered delivery demo
    denied deny depends desk desktop details device devices diagnosis didnt died differ difference differs digit
    digits dinner directly disabled displayed dns dog dogs doing dot dots double doubled doubt doubts down draft
    drag drop dropbox dude dug dumb dunno earlier early easily easy edit edited edits ee eight else elses
    elsewhere encrypted ended english enough entirely entries equal equals erase erased erases erasing etc
    evening evernote everybody everyone everything everythings everywhere exact exactly example exceeded excel
    except exceptions exclamation executive exhausted exist exists expected expire explain exported exports
    extra factor fail failing faintest fake far faster father fault favourite fax feb february fetched few fewer
    fifth figure file filed files filled filling fills filtered filtering filters finally find finds fit fits
    five fixed flight flights floor fluffed folder folders follow follows foot forbidden foreign forget format
    forward forwarding forwards found four fourth frame free french fresh fri friday friend front frustrating
    full fully funny game gate gateway gave general genuine german gigabytes give gives goes googles gotten
    grandson grant granted great greetings group grouped guards guessed guys habit habits hacked hadnt haha half
    hand handed handle handoff handshake happened happening happens hard harder harmful hash hasnt havent header
    hear heard held hell hello helpful helps hers herself hey hi hidden hides hiding high hijacked himself hit
    hitting hmm hold holding home honest honestly horrible hospital host hour hours however hrs human humans
    hundred husband icon idea identical idiot idk ids ignoring imei immediately impossible inbox including
    incognito incorrectly indeed individual information insane inside insta installed internal internet invoice
    involved issue issuer issues item items itself jan january japanese jmail job jobs joined jpg jul july jun
    june junk keeping kept key keyboard kid kids kind kindly kinds know knowing known knows korean label land
    landed landline language languages laptop large late later latest lead leads leaked leaks learns leave led
    left length let lets letter letters level life lift lifted like likely limit lines linked links linux listed
    listen literally little live lmao load loads located location locations lock logged logging logins logout
    lol longest look looked looking looks loosen lot lots low lower lowercase luck lying madam maiden mailbox
    mailboxes mailboxs mailto maintenance makes manual manually many mar march mark marked marks masked match
    matches matching mate maxed maybe mean means meant meanwhile meet member members menu menus messages
    microsofts mid min mind mini mins minus minute minutes missed misspelled misspelt mistake mistakes mistype
    mistyped mixed mobiles mode model modem modified mom moment mon monday money month months morning most
    mostly mother mothers move moved moves much multi multiple mum must mute nah names nav near nearly negative
    neither net network newer newest nickname night nine nobody nobodys non nonsense nope normal normally note
    notepad notes nothings notice notices notion nov november nowhere nowt number numbers nuts nvm obliged
    obviously oct october odd offered offers official offline often older oldest omg onedrive ones online oops
    open opened opening opens option order ordinary others otherwise ours ourselves outage outdated outside
    overdue own package packet paid paper parcel parent part parts passed passport past paste pasted patterns
    pause paused pay pcs peer people percent perhaps period periods permitted persists person personal pet pets
    phase phishing phones photo photos phrase pick picture pictures piece pinned pins place places plain
    platform plenty pls plus plz pm png point points port post practice pre prefer prepared president press
    pressed presses pretty preview previous print printer priority privacy private process profile program
    promise promised promo promos promotions proof proper properly protect proves provider puk put puts
    quarantined quarter question questions quick quickest quiet quit quite quota ran random rarely rate rated
    rather rating reach reached reaches read reading reads real really reason rebooting recall receive received
    receiving recent recently recognize recognized recommend record recorded records redo refreshing refund
    refusal refuse refuses refusing register registered regular reinstalling reject rejecting rejects relay
    relevant reloaded remain remedy remember remembers remove removed repeated replaced replaces replies reply
    reports representative reread resend resolve resolved rest restart restarting restaurant result retry reuse
    revise ridiculous rights rings risk roughly round route router row rubbish rummage run running safer safety
    said sat saturday save saw say saying says scammer scanned scanner scans school score screenshot search
    searched second seconds security seen sees self semi senders sending sends sentence sep separate sept
    september seriously services session sessions settle settled seven several shift ship shop shopping shops
    short shortened shortest shoved showed showing shut signal signature signed signin signing signs signup
    silly similar simple sing single sir sister sites sitting six sketchy skipped slash slip slow slowly small
    social software solved somebody somebodys somehow someone somewhere son sooner sorry sort sorted sorting
    sorts space spaces spam spammed spams span spanish speak spelled spelling spellings spelt spoke spoofed
    spoofing spot spotted sprint staff stage stand standard stands start started starts state stations status
    stay stays stop stopped stops storage store stored stores straight strange stranger strangers street strict
    stricter strictly string stuffed stupid sub subject submit submitted success successful successfully suck
    suddenly sufficient suggestions summary sun sunday supports supposedly suppression surer surname suspect
    suspected suspended suspicious swallowed swapped switch switched symbol symbols symptom system systems tab
    table tablet tabs take taken takeover takes talk tap tapped tapping taps tbh teacher team telephone tell
    telling tells ten terrible text texted texting texts thank thanks thats theirs themselves therefore theres
    these things think third those thought three thrice thru thu thursday thx ticket timed timeout times tips
    tmobile told tomorrow tonight took tool top topics totp touch tough towards town trace track tracking
    transcript transfer translate trash trick trouble trust tue tuesday turn turned turns tv typo typos udid ugh
    unable unauthorized unavailable unblocked undefined under underscore understand undo undone unexpected
    unfinished uni unique university unless unreachable unread unrelated unsafe unsure untouched unusual updates
    updating upper uppercase urgent useless username users uses usual usually value verification videos vodafone
    voice wait waited waiting waits want wants warns watch watching weather website wed wednesday weekday
    weekend weird weirdly welcome whatever whats whatsoever whenever wheres wherever whether whichever
    whitelisted whoever whom whose whys wife wipe wiser within won word words worried worse worst worth write
    writes writing written wrote wtf www yay yeah year years yeeting yen yep youll youre yourself youve yup zero
    zip zone
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
