# The tag fixes Python's minor version and Debian's release; security patches within them arrive with a rebuild.
FROM python:3.11-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /build
# Wheels alone: what has to be compiled fails here instead of asking for a compiler.
# The environment gets no pip of its own: nothing is installed in a running container.
COPY requirements.lock requirements-build.lock ./
RUN python -m pip install --require-hashes --only-binary :all: -r requirements-build.lock \
    && python -m venv --without-pip /opt/todoku \
    && python -m pip --python /opt/todoku/bin/python install --require-hashes --only-binary :all: -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY locales locales
COPY flows flows
COPY bot bot
COPY demo demo
RUN python -m pip wheel --no-deps --no-index --no-build-isolation --wheel-dir /wheel . \
    && python -m pip --python /opt/todoku/bin/python install --no-deps --no-index /wheel/*.whl

FROM python:3.11-slim-bookworm
# The ids are fixed, so that a volume's files belong to the same user after every rebuild.
RUN groupadd --gid 10001 todoku \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin todoku \
    && install --directory --owner 10001 --group 10001 --mode 0700 /data
COPY --from=build /opt/todoku /opt/todoku
# Inside a container only 0.0.0.0 can be reached from outside it; who may come in is said where the port is published.
ENV PATH="/opt/todoku/bin:$PATH" PYTHONUNBUFFERED=1 DATA_DIR=/data HTTP_HOST=0.0.0.0 HTTP_PORT=8080
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8080
# http.client instead of urllib: it asks no proxy, whatever the environment says.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import http.client, os, sys; c = http.client.HTTPConnection('127.0.0.1', int(os.environ['HTTP_PORT']), timeout=4); c.request('GET', '/healthz'); sys.exit(c.getresponse().status != 200)"]
ENTRYPOINT ["todoku"]
CMD ["run"]
