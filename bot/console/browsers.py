"""What a browser calls itself, in words an agent knows: "Firefox, Linux"."""

_LONGEST = 400
# The first that is found; those that pretend to be others come before them.
_BROWSERS = (("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"),
             ("Chrome", "Chrome"), ("Safari", "Safari"))  # fmt: skip
_SYSTEMS = (("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "Mac"),
            ("CrOS", "ChromeOS"), ("Linux", "Linux"))  # fmt: skip


def browser(agent: str) -> str:
    """Nothing of the header itself; empty where it is none of those."""
    said = agent[:_LONGEST]
    found = [next((name for sign, name in names if sign in said), "") for names in (_BROWSERS, _SYSTEMS)]
    return ", ".join(part for part in found if part)
