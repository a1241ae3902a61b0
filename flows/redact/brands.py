"""Words with a capital that name nobody: makers, programs, carriers, banks known to all, countries, languages, days."""

_WORDS = (
    """
    adobe acer aeon aliexpress alexa amazon american android anker anthropic antivirus app apple arabic asia asus atlassian
    australia australian austria avast avg avira azure barclays belgium bing bitdefender bitlocker blackberry brazil britain british
    brother bt canada canadian canon cashapp chase china chinese christmas chrome chromebook chromium cisco citibank claude cloudflare
    comcast cortana crunchyroll dell deutsche discord disney docomo dropbox duckduckgo duo dutch easter ebay ecosia edge eero england
    english epson ericsson eset etsy europe european evernote excel expedia facebook facetime fedex finder finland firefox fitbit
    france french fujitsu galaxy garmin gateway german germany github gitlab gmail google grammarly greek hello hindi hitachi hokkaido
    hotmail hp hsbc huawei hulu icloud imap india indian indonesia indonesian instagram intel internet ipad iphone ireland irish italian italy japan
    japanese javascript kaspersky kddi keychain kindle kobo kobe korea korean kyoto lenovo lg line linkedin linux logitech london lyft mac macbook
    macos malaysia malwarebytes mastercard mcafee mediatek messenger meta mexico microsoft mineo mint monzo motorola mozilla mullvad mvno nagoya
    nec netflix netgear newyork nextdoor nexus nhk nifty nintendo nokia nord nordvpn norton nothing ntt nvidia okta oneplus openai opera oppo oracle
    osaka outlook panasonic paypal paypay pixel playstation poland polish portuguese postman powerpoint proton protonmail python qr rakuten
    realme reddit revolut ring roku russia russian safari samsung sapporo scotland scottish sharp shopify signal siri skype slack softbank
    sony spain spanish spotify steam stripe surface suica sweden swedish swiss switzerland symantec taiwan telegram tesco tesla thai thailand
    thunderbird tiktok tinder tokyo toshiba tplink trello tumblr turkish twitch twitter uber ubuntu uk ukraine ukrainian usa verizon vietnam
    vietnamese viber vimeo visa vista vivaldi vivo vodafone wales walmart waterfox wechat welsh whatsapp wifi wikipedia windows word wordpress xbox
    xiaomi xperia yahoo yamaha yandex yokohama youtube zoho zoom zoomer authenticator authy bitwarden lastpass onepassword keepass defender
    promotions drafts outbox inbox junk spam trash bin archive primary updates forums starred sent subject cc bcc re fwd fw
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    mail premium plus pro max lite mini ultra enterprise business personal basic standard family student plan bearer authorization cookie
    mister madam sir dear sirs captcha recaptcha forgot resend continue cancel confirm settings account security privacy profile verification
    virgin sky three ee tmobile att o2 giffgaff optus telstra rogers bell telus orange sfr bouygues telekom telefonica movistar mobile media
    telecom telecommunications north south east west new york san francisco los angeles united states kingdom nations hong kong singapore
    god jesus lord lol omg wtf rip faq url api sdk sms mms pin otp sim esim dns ip vpn http https smtp pop tls ssl html pdf csv ios
    samsungs googles apples kerberos exchange zimbra roundcube evolution spark airmail fastmail tutanota yahoomail gmx webde aol mailbird emclient
    tried typed pressed clicked tapped checked please thanks thank kind best warm regards sincerely cheers hi hey hello good morning afternoon
    evening update error message failed delivery undelivered rejected invalid incorrect unauthorized forbidden
"""
    """
    bluetooth ethernet router modem galaxybook thinkpad ideapad inspiron latitude pavilion vaio dynabook lavie arrows aquos basio digno torque
    redmi poco zenfone moto razr fold flip air se ssid wpa lan nas iot hdmi usb cpu gpu ram ssd opendns quad pihole adguard ublock adblock
    ghostery sophos webroot trend micro buster virus lookout truecaller hiya brave arc tor dolphin silk samsungmail nine bluemail k9
    latin kanji kana katakana hiragana romaji unicode qwerty azerty dvorak caps lock shift enter esc tab backspace delete ctrl alt command option
    monoppix saturdays sundays mondays tuesdays wednesdays thursdays fridays halloween ramadan diwali eid pentecost lunar
"""
)
BRANDS = frozenset(_WORDS.split())
