#!/bin/sh
# Fills nginx.conf in and starts nginx. BACKENDS: addresses of the backends, separated by spaces.
set -eu
CONFIG=$(cd "$(dirname "$0")" && pwd)
: "${LISTEN:=8080}" "${WEB:=/usr/share/saudaflow}" "${RUN:=/tmp/nginx}"
: "${BACKENDS:?addresses of the backends, such as 127.0.0.1:8000}" "${PROXY_ADDRESS:?the address of the proxy in front}"
BACKENDS=$(printf 'server %s max_fails=1 fail_timeout=2s; ' $BACKENDS)
export CONFIG LISTEN WEB RUN BACKENDS PROXY_ADDRESS
mkdir -p "$RUN"
envsubst '$CONFIG $LISTEN $WEB $RUN $BACKENDS $PROXY_ADDRESS' < "$CONFIG/nginx.conf" > "$RUN/nginx.conf"
exec nginx -c "$RUN/nginx.conf" -e stderr -g "${NGINX_MAIN:-} daemon off;" "$@"
