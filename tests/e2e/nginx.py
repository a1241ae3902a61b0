"""docs/nginx.conf under a real nginx, before whatever listens on a port of this machine."""

import asyncio
import os
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import aiohttp
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.e2e.rig import PATIENCE
from tests.free_port import free_port

NGINX = "/usr/sbin/nginx"
CONF = Path(__file__).parents[2] / "docs" / "nginx.conf"
MAIN = """
daemon off;
{user}
worker_processes 1;
pid {folder}/pid;
error_log {folder}/error.log info;
events {{ worker_connections 2048; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/todoku.conf;
}}
"""


@dataclass(frozen=True, slots=True)
class Front:
    """An nginx that listens with TLS."""

    folder: Path
    port: int

    @property
    def url(self) -> str:
        return f"https://127.0.0.1:{self.port}"

    @asynccontextmanager
    async def visitors(self, address: str = "127.0.0.1") -> AsyncIterator[aiohttp.ClientSession]:
        """Connections from an address of this machine."""
        connector = aiohttp.TCPConnector(ssl=trusting(), local_addr=(address, 0))
        async with aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar()) as http:
            yield http


@cache
def trusting() -> ssl.SSLContext:
    """Takes any certificate: ours is nobody's."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def prepared(folder: Path, backend: int, changes: Mapping[str, str] | None = None) -> Front:
    """The files of an nginx whose configuration is the documented one but for ports, paths and `changes`."""
    port = free_port()
    certificate(folder)
    text = CONF.read_text(encoding="utf-8")
    replaced = {
        "server 127.0.0.1:8080;": f"server 127.0.0.1:{backend};",
        "listen 443 ": f"listen 127.0.0.1:{port} ",
        "listen [::]:443 ": f"listen [::1]:{port} ",
        "/etc/ssl/bot.example.jp.": f"{folder}/",
        **(changes or {}),
    }
    for there, here in replaced.items():
        assert there in text, there
        text = text.replace(there, here)
    user = "" if os.geteuid() else "user root;"  # a worker must find its way into the test's own folder
    (folder / "todoku.conf").write_text(text, encoding="utf-8")
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder, user=user), encoding="utf-8")
    return Front(folder, port)


def certificate(folder: Path) -> None:
    """Signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "bot.example.jp")])
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    made = made.serial_number(x509.random_serial_number())
    made = made.not_valid_before(datetime(2020, 1, 1, tzinfo=UTC)).not_valid_after(datetime(2100, 1, 1, tzinfo=UTC))
    signed = made.sign(key, hashes.SHA256())
    pem = serialization.Encoding.PEM
    (folder / "pem").write_bytes(signed.public_bytes(pem))
    plain = serialization.NoEncryption()
    (folder / "key").write_bytes(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain))


@asynccontextmanager
async def fronted(folder: Path, backend: int, changes: Mapping[str, str] | None = None) -> AsyncIterator[Front]:
    """An nginx before that port, while this lasts."""
    front = prepared(folder, backend, changes)
    running = await asyncio.create_subprocess_exec(*command(front), stderr=asyncio.subprocess.DEVNULL)
    try:
        await _listens(front, running)
        yield front
    finally:
        if running.returncode is None:
            running.terminate()
        async with asyncio.timeout(PATIENCE):
            await running.wait()


def command(front: Front, *more: str) -> list[str]:
    return [
        NGINX,
        "-p",
        str(front.folder),
        "-e",
        str(front.folder / "error.log"),
        "-c",
        str(front.folder / "nginx.conf"),
        *more,
    ]


async def _listens(front: Front, running: asyncio.subprocess.Process) -> None:
    """A port that opens cannot be awaited, so it is tried."""
    async with asyncio.timeout(PATIENCE):
        while True:
            assert running.returncode is None, (front.folder / "error.log").read_text(encoding="utf-8")
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", front.port)
            except OSError:
                await asyncio.sleep(0.02)
            else:
                writer.close()
                return
