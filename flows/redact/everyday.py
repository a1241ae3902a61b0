"""The English of support chats, farther than `words` goes: what stands in an object's place and is no password."""

from flows.redact.words import is_common

_WORDS = """
    able above abroad acc accent accents access accessed accounts acct across act active activity actual
    actually adapter addon addons address admin administrator ads advertising advice afraid afternoon afterwards
    against agent agents ages ago aint airbnb airdrop airplane airport alarm alert alibaba alive allowed almost
    alone along alphabetic alphanumeric altered although amazing amex among amount ampersand ancient anew angry
    anniversary annoying annual annually anonymous another answer answered answers anti anxious anybody anyhow
    anyone anything anyway anyways anywhere aol apparently appear appeared appears application appreciate apps
    apr april archive arent arrive arrived arrives arriving article articles ascii asking asks asterisk atm att
    attach attachments attempt attempts attribute attributes audit aug august aunt auth authenticator auto
    autocomplete autocorrect autofill automatic automatically available away awesome awful backup backups bad
    bag bank banking banks banned banner bannerless bar barely bars based basically battery beats becomes
    bedroom beforehand began begin beginning begins begun behind believe believed believes belong belongs below
    besides best between big binder biometric biometrics birthday birthdays black blackboard blacklisted blank
    blanks blocked blocking blocklist blocks blog blogs bluetooth boarding book booking bookmark bookmarks bot
    bots bottom bought bounce bounced box boxes bracket brave break breaks brightness brilliant bring brings
    broke broken brother brought browserless browsers bt btw buffer bug bugs built bulk bullshit bunch burn
    burned bus businesses busted busy button buttons buy buys bye cable cache cached caches called caller calls
    calmly came camera cancel candidate capital capitalize capitals caps captcha captchas caption car card cards
    care carefully careless carrier carriers carries carry cases cashapp cat catch cats caught cause causes cell
    cellphone cellular cert certain chapter character characters charge charger charging chat cheap checkbox
    checked checks cheers child children childs chinese choose chose chosen cipher city claimed classroom clear
    cleared clearing clearly clears click clickable clicked clicking clicks clock close closed closes closest
    closing cloud clue clues codes colleague colleagues college colon color colour comcast comcasts come comes
    coming comma command common community companies company companys compare completely complex complicated
    compromised compulsory computer computers confirmed conflict confused confusing connect connection
    consecutive console constantly contact contacts contain contains content continue continued continues
    contract control conversation converted cookie cookies copied copies copy copying corporate correctly
    corrupt corrupted cost costco costs could couldnt count counting country counts couple coupon coupons course
    cousin coworker cox cracked crap crash crashed crashes crazy credentials credit css curious current
    currently customer cut dad daily damaged damn dash dashboard dashes data date dating daughter day days
    deactivated dead dec decades december decide decline decrypt decrypted deezer default definitely delay
    delayed delete deleted deletes delivered delivery demo denied deny depends desk desktop desperate details
    device devices diagnosis dictation didnt die died differ difference differs digit digital digits dinner
    directly disabled disaster dishwasher display displayed dns docs dog dogs doing dollar domestic dongle
    doorbell dormant dot dots double doubled doubt doubts down downgrade download downloaded downloads downtime
    draft drag drawer dreadful drive driver drivers drop dropdown dropped drops drown dude dug dumb dunno dying
    earlier early easily easy ebay edit edited edits ee eight else elses elsewhere embarrassed embarrassing
    emoji emojis enabled encrypt encrypted encryption ended endless english enough entirely entries epic equal
    equals erase erased erases erasing essay etc ethernet etsy evening eventually everybody everyone everything
    everythings everywhere exact exactly example exceeded except exceptions exclamation executive exhausted
    exhausting exist exists expected expedia expire explain explode exploded exported exports extension
    extensions extra face faceid factor fail failing faintest fake fall fallen falls fantastic far faster
    fastmail father fault favorite favorites favourite favourites fax feb february feel feels fell felt fetched
    few fewer fiance fifth figure file filed files filled filling fills filtered filtering filters final finally
    find finds fingerprint fingerprints finish finished finishes fit fits five fixed flight flights flood
    flooded floor fluffed fob folder folders follow follows foot forbidden foreign forget format former formerly
    forum forums forward forwarding forwards found four fourth frame free freeze freezes french frequently fresh
    fri friday fridge friend front frozen frustrated frustrating full fully funny gadget game garbled gate
    gateway gave gear general generator generators genuine german gibberish gigabytes give gives glad glitch
    glitches global gmx goes googles gorgeous gotten grandson grant granted grateful gray grayed grayout great
    green greetings grey greyed greyout group grouped guards guess guessed guesses guide guides guys habit
    habits hacked hadnt haha half hand handed handle handoff handshake hang hangs happened happening happens
    hard harder hardly harmful hash hashed hashtag hasnt hassle hate hated hates havent headache header health
    hear heard hears held hell hello helped helpful helps hers herself hey hi hiccup hidden hides hiding high
    hijacked himself hiragana hit hits hitting hmm hold holding holiday home homepage honest honestly hopeless
    horrible hospital host hotel hotspot hour hourly hours house however hrs hub hubs hulu human humans hundred
    hung husband hyphen hyphens icon icons idea identical idiot idk ids ignoring ikea imei immediately
    impossible inactive inbox including incognito incorrectly incredible indeed individual information initial
    initially insane insecure insensitive inside insta install installed installs instantly insurance intercom
    interface internal international internet invoice involved iris issue issuer issues item items itself jan
    january japanese jmail job jobs joined jpg jul july jun june junk kakao kana kanji katakana keepassxc
    keeping kept key keyboard keyboards keychains keynote keypad keyring keyrings kick kicked kicks kid kids
    kind kindle kindly kinds kitchen knew know knowing known knows korean label lag laggy lags land landed
    landline landscape language languages laptop large late lately later latest latin launch launched launches
    lead leads leaked leaks learn learned learns learnt leave led left length lens let lets letter letters level
    life lift lifted like liked likely likes limit limited lines linked linkedin links linux listed listen
    literally little live lmao load loaded loading loads loan local located location locations lock locks logged
    logging logins logout lol longest look looked looking looks loosen lose loses lot lots loved lovely low
    lower lowercase lowercased luck lyft lying mad madam maiden mailbox mailboxes mailboxs mailspring mailto
    maintenance makes manaba mandatory manual manually manuals many mar march mark marked marks masked
    mastercard match matches matching mate maxed maybe mean means meant meanwhile meet melt melted member
    members membership memberships memo menu menus merely mess messages messenger mic microphone microsofts mid
    min mind mini mins minus minute minutes missed misspelled misspelt mistake mistakes mistype mistyped mixed
    mobiles mode model modem modified mom moment mon monday money month monthly months moodle morning mortgage
    most mostly mother mothers move moved moves much multi multiple mum must mute nah names national native nav
    near nearly negative neighbor neighbour neither nephew nervous net network newer newest newline news
    newsletter nice nickname niece night nightmare nine nobody nobodys non nonsense nope normal normally note
    notebook notes nothings notice notices nov november nowhere nowt number numbers numeric nuts nvm obliged
    obviously occasionally oct october odd offered offers official offline often okta older oldest omg onenote
    onepassword ones online oops open opened opening opens option optus order ordinary original others otherwise
    ours ourselves outage outdated outside oven overdue overload overloaded own package packages packet pager
    paid pain painful pair paper parcel parcels parent part partner parts passed passkey passkeys passport past
    paste pasted pastes pattern patterns pause paused pay paypal pays pcs peaceful peer peloton people percent
    perfect perhaps period periods permanent permitted persists person personal pet pets phase phishing phones
    photo photos phrase physical pick picture pictures piece pinch pinned pins pinterest place places plain plan
    plans platform playstation pleased plenty pls plugin plugins plus plz pm png point pointless points port
    portal portrait post posts practice pre precisely prefer prepared president press pressed presses pretty
    preview previous previously print printer priority privacy private proceed process profile program promise
    promised promo promos promotions proof proper properly protect proton protonmail proves provider puk punch
    punctuation purse put puts quarantined quarter question questions quick quickest quiet quit quite quora
    quota ran random rarely rate rated rather rating reach reached reaches read reading reads real really reason
    reboot rebooted rebooting reboots recall receipt receive received receiving recent recently recognize
    recognized recommend record recorded records recovered recovers reddit redo refresh refreshed refreshes
    refreshing refund refusal refuse refuses refusing regional register registered regular reinstall
    reinstalling reject rejecting rejects relay relevant reload reloaded reloads remain remedy remember
    remembers remove removed render repeated repeatedly replaced replaces replied replies reply report reports
    representative reread resend resolve resolved rest restart restarted restarting restarts restaurant restless
    restore restored restores restricted result retry reuse revise revolut ridiculous rights rings risk roaming
    rogers romaji rotate roughly round route router routers row rubbish rummage run running sad safer safest
    safety said sat saturday save saves saw say saying says scammer scanned scanner scans scared school score
    scrambled screenshot script scripts scroll scrolled scrolls search searched second seconds secured security
    seem seemed seen sees seldom self sell sells semi senders sending sends sentence sep separate sept september
    seriously servers services session sessions settle settled seven several shattered sheets shein shell shift
    ship shop shopping shops short shortened shorter shortest shoved showed showing shut shutdown sidebar signal
    signature signed signin signing signs signup silly similar simple simply sing single sir sister sites
    sitting six sketchy skipped skype slash slider slides slip slow slowly small smashed snapchat social
    software sold solved somebody somebodys somehow someone somewhat somewhere son sooner sorry sort sorted
    sorting sorts space spaces spam spammed spams span spanish spare speak speaker speaks specific spelled
    spelling spellings spelt spend spends spent spill spilled spinner spoke spoken spoofed spoofing spot spotted
    spouse spreadsheet spreadsheets sprint sso staff stage stand standard stands start started starts startup
    state stations status stay stayed stays steam sticky stop stopped stops storage store stored stores straight
    strange stranger strangers street strength stressful strict stricter strictly string stronger strongest
    struggle stuffed stupid sub subject submit submitted subscription subscriptions success successful
    successfully suck suddenly sufficient suggestions summary sun sunday supports supposedly suppression surer
    surname suspect suspected suspended suspicious swallowed swapped swipe swipes switch switched switches
    symbol symbols symptom sync synced syncs syntax system systems tab table tablet tabs take taken takeover
    takes talk tap tapped tapping taps taskbar taught tax taxes taxi tbh teach teacher team teams technician
    teenager telephone tell telling tells telstra telus temporary temu ten terminal terrible tethering text
    texted texting texts thank thankful thanks thats theirs themselves therefore theres thermostat these things
    think thinks third those thought thread threads three threw thrice throttled throw thrown throws thru thu
    thumb thursday thx ticket tickets timed timeout times tips tired tiring tmobile toddler toggle toggles
    tokens told tomorrow tonight took tool toolbar tooltip top topics totp touch touchid tough towards town
    trace track tracking train transcript transfer translate trash travel trial trials trick trip triple trivago
    trouble truly trust tue tuesday tumblr turn turned turns tutanota tutorial tutorials tv twitch types typo
    typos udid ugh umlaut unable unauthorized unavailable unbelievable unblocked uncle undefined under
    underscore understand understands understood undo undone unexpected unfinished uni unicode uninstall
    uninstalled unique university unless unlock unlocked unlocks unreachable unread unrelated unsafe unsure
    unsynced untouched unusual updater updates updating upgrade upgraded upgrades upload uploaded uploads upper
    uppercase uppercased upset uptime urgent useless username users uses usual usually vacation validation value
    vanish vanished vanishes various vault vaults venmo verification viber videos vimeo visa vivaldi voice
    voicemail void voucher vouchers vpn wait waited waiting waits wallet walmart want wanted wants warns wash
    washed watch watched watches watching weaker weakest weather webpage webpages website wechat wed wednesday
    weekday weekend weekly weird weirdly welcome whatever whats whatsoever whenever wheres wherever whether
    whichever white whitelisted whoever whom whose whys widget widgets wife wiki wipe wired wireless wiser
    within won wonderful word words workstation worried worse worst worth worthless write writes writing written
    wrote wtf www xbox xfinity yandex yay yeah year yearly years yeeting yellow yen yep youll youre yourself
    youtube youve yup zelle zero zip zoho zone
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
