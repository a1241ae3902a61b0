"""todoku may be given away under MIT: so may everything that is installed to run it."""

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ALLOWED = re.compile(r"MIT|BSD|Apache|APL 2|PSF|Python Software Foundation", re.IGNORECASE)
FILE_BY_FILE = {"certifi"}
"""Under MPL-2.0, used unchanged (decision 5)."""


def pinned() -> list[str]:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE)


def licences(package: str) -> str:
    """What a package says of its licence: the expression, the field's first line, the classifiers."""
    told = metadata(package)
    fields = (told.get_all(name) or [] for name in ("License-Expression", "License"))
    first = [line for field in fields for said in field for line in said.splitlines()[:1]]
    return " ".join([*first, *(one for one in told.get_all("Classifier") or [] if one.startswith("License"))])


@pytest.mark.parametrize("package", pinned())
def test_a_package_that_runs_with_todoku_has_a_permissive_licence(package: str) -> None:
    try:
        said = licences(package)
    except PackageNotFoundError:
        # Of another system or another Python; the lock names those as well.
        assert re.search(rf"^{package}==\S+ ;", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE)
        return
    assert ("MPL" in said) == (package in FILE_BY_FILE), said
    assert package in FILE_BY_FILE or ALLOWED.search(said), said
    assert not re.search(r"\b[AL]?GPL|General Public", said), said


def test_the_licence_is_the_one_the_package_names() -> None:
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License\n")
    assert 'license = "MIT"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
