#!/bin/sh
# Makes .env with secrets of its own:  sh deploy/make-env.sh [shop.example.kz]
set -eu
cd "$(dirname "$0")/.."
domain=${1:-}
if [ -e .env ]; then
  echo ".env is there already and is left as it is: its secrets open the database and the backups." >&2
  exit 1
fi
case $domain in *[!a-zA-Z0-9.-]* | .* | -*)
  echo "\"$domain\" is no domain. Such as: sh deploy/make-env.sh shop.example.kz" >&2
  exit 1
esac
# 32 random bytes as 64 letters and figures.
secret() { od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }
bind=127.0.0.1
[ -z "$domain" ] || bind=0.0.0.0
umask 077
# By sed's input, not its arguments: those stand in the list of processes.
sed -f - .env.example > .env.new <<END
s/^JWT_SECRET=.*/JWT_SECRET=$(secret)/
s/^DATABASE_PASSWORD=.*/DATABASE_PASSWORD=$(secret)/
s/^POSTGRES_PASSWORD=.*/POSTGRES_PASSWORD=$(secret)/
s/^BACKUP_KEY=.*/BACKUP_KEY=$(secret)/
s/^METRICS_TOKEN=.*/METRICS_TOKEN=$(secret)/
s/^DOMAIN=.*/DOMAIN=$domain/
${domain:+s|^# PUBLIC_URL=.*|PUBLIC_URL=https://$domain|}
s/^BIND_ADDRESS=.*/BIND_ADDRESS=$bind/
END
mv .env.new .env
echo "Made .env. Copy its BACKUP_KEY to where the shop is not: nobody opens a backup without it."
echo "Now: docker compose up -d --wait    (without containers: docs/operations.md)"
