"""Street addresses of English-speaking countries: house, street, flat, town, state or postcode."""

import re
from collections.abc import Iterator

from flows.redact.marks import Find

_KINDS = (
    "Street|St|Avenue|Ave|Av|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Place|Pl|Square|Sq|Terrace|Ter|Terr|Close|Crescent|Cres|Circle|Cir"
    "|Trail|Trl|Parkway|Pkwy|Highway|Hwy|Row|Grove|Gardens|Gdns|Mews|Hill|Walk|Green|Park|Alley|Loop|Path|Pike|Plaza|Quay|Rise|Vale|View|Yard|Wharf"
    "|Crossing|Run|Point|Ridge|Heights|Broadway|Parade|Esplanade|Parks?ide|Chase|Common|Meadows?|Orchard|Embankment"
)
_STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA"
    "|WV|WI|WY|DC|NSW|VIC|QLD|TAS|ACT|NT|ON|QC|BC|AB|MB|SK|NS|NB"
)
_STATE_NAMES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky"
    "|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico"
    "|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont"
    "|Virginia|Washington|West Virginia|Wisconsin|Wyoming|New South Wales|Victoria|Queensland|Ontario|Quebec|British Columbia|Alberta"
)
_UK = r"(?:[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}|GIR\s0AA)"
_CANADA = r"[A-Z]\d[A-Z]\s\d[A-Z]\d"
_ZIP = r"\d{5}(?:-\d{4})?|\d{4}"
_FLAT = r"(?:Apartment|Apt|Unit|Suite|Ste|Flat|Room|Rm|Floor|Fl|No|Box|\#)\.?\s?\#?\w{1,6}"
_HOUSE = r"(?<![A-Za-z0-9_.,:-])(?:(?:Flat|Apt|Apartment|Unit|Suite|Room|Block)\.?\s\w{1,5},?\s)?\d{1,6}(?:[A-Za-z]|-\d{1,4}|/\d{1,4})?"
_POINT = r"(?:[NSEW]\.?|[NS][EW]\.?|North|South|East|West)"
_NAME = r"(?:[A-Z][\w'’.-]{1,20}|\d{1,3}(?:st|nd|rd|th))"
_AFTER = r"(?=[,;:.!?)\n]|\s?\Z|\s(?:[A-Z#\d\n]|(?:and|in|since|is|was|but|near|right|please|for|now|too|as|to|because|not|so|at|which|if)\b))"
"""A street's name ends the phrase: `5 Big Road trips` is none."""
_STREET = rf"{_HOUSE},?\s(?:{_POINT}\s)?(?:{_NAME}\s){{1,3}}(?:{_KINDS})\b\.?(?:\s{_POINT}(?![a-z]))?{_AFTER}"
_TOWN = r"[A-Z][\w'’.-]{1,20}(?:[ -](?:upon |on |of |le )?[A-Z][\w'’.-]{1,20}){0,2}"
_ENDING = rf"(?:(?:{_STATES})\b\.?|(?:{_STATE_NAMES})\b)(?:,?\s(?:{_ZIP})(?!\d))?|{_UK}|{_CANADA}|(?:{_ZIP})(?!\d)"
_ADDRESS = re.compile(
    rf"{_STREET}(?:,?\s{_FLAT})?(?:[,\s]{{1,2}}(?:{_TOWN},?\s){{0,2}}(?:{_ENDING})(?:,?\s(?:{_UK}|{_ZIP})(?!\d))?|,\s{_TOWN}(?=[,.;)\n]|\s?\Z|\s[a-z]))?"
    rf"|\b(?i:P\.?\s?O\.?\sBox)\s\d{{1,6}}(?:,?\s(?:{_TOWN},?\s)?(?:{_ENDING}))?"
)
_FOREIGN = re.compile(
    r"(?<![\w-])(?:[A-Z][\w'’-]{1,24}\s){0,2}[A-Z\u00c0-\u00de][\w-]{2,24}(?:weg|stra(?:ß|ss)e|str\.|gasse|platz|allee|ring|damm|ufer|laan|straat|gracht|gatan|vägen|vej|gate|katu|utca)\s\d{1,4}[a-z]?(?:,?\s(?:[A-Z]{1,2}-)?\d{4,5}\s[A-Z\u00c0-\u00de][\w-]+(?:\s(?:am|an|der|im|bei|ob|sur|les|de)\s[A-Z]\w+|\s[A-Z]\w+){0,2})?"
    r"|(?<![\w-])(?:Rua|Avenida|Calle|Carrer|Via|Viale|Piazza|Plaza|Rue|Avenue|Boulevard)\s(?:(?:de|da|do|das|dos|del|della|di|du|des|la|el|los|las)\s)*[A-Z\u00c0-\u00de][\w'’-]+(?:\s[A-Z]\w+)?,?\s\d{1,4}[a-z]?(?:,?\s\d{4,5}(?:-\d{3})?\s[A-Z\u00c0-\u00de][\w-]+)?"
    r"|(?<![\w-])\d{1,4}(?:\s?(?:bis|ter))?,?\s(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]hemin|[Ii]mpasse|[Aa]llée|[Pp]lace|[Vv]ia|[Vv]iale|[Cc]alle|[Rr]ua)\s(?:(?:de|du|des|la|le|les|del|della|di|da|do)\s|l')*[A-Z\u00c0-\u00de][\w'’-]+(?:\s[A-Z]\w+)?(?:,?\s\d{4,5}\s[A-Z\u00c0-\u00de][\w-]+)?"
)
_AREA = re.compile(rf"(?<![A-Za-z\d]){_UK}(?![A-Za-z\d])|(?<![A-Za-z\d])(?:{_STATES}),?\s\d{{5}}(?:-\d{{4}})?(?!\d)")
"""A postcode by itself, or a state with its own."""
_CAPITALS = re.compile(r"[A-Z][^\W_.]*\.? ")
_LIVING = re.compile(r"liv(?:e|ing) |add?ress|moved|ship|deliver", re.IGNORECASE)
_LOWER = re.compile(
    r"(?:(?:live|living|lived) (?:at|on)|add?ress(?: on file)?(?: is|:| was)?|moved to|ship(?:ped)? to|deliver(?:ed)? to)\s(?P<street>(?:(?:flat|apt|unit|room)\.?\s\w{1,5},?\s)?\d{1,5}[a-z]?\s(?:[a-z.'-]{1,20}\s){1,3}(?:"
    + _KINDS.lower()
    + r")\b(?:\.?,?\s(?:apt|unit|flat|suite|#)\.?\s?\w{1,6})?(?:,?\s[a-z]{3,20}){0,2}(?:,?\s(?:[a-z]{2}\s)?\d{5}(?!\d)|,?\s[a-z]{1,2}\d[a-z\d]?\s\d[a-z]{2}\b)?)",
    re.IGNORECASE,
)


def streets(text: str) -> Iterator[Find]:
    """Find a street with its house's number, and all that follows up to the postcode."""
    if _CAPITALS.search(text):
        for pattern in (_ADDRESS, _AREA, _FOREIGN):
            yield from (Find(found.start(), found.end(), "address") for found in pattern.finditer(text))
    if _LIVING.search(text):
        yield from (Find(*found.span("street"), "address") for found in _LOWER.finditer(text))
