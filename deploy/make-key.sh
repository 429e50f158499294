#!/bin/sh
# Makes the keys of a fresh installation: the API key itself in $1/key for its owner alone, its hash in
# $1/keys.jsonl for the services; in $1/webhook-key, for the services' user alone, what the secrets of
# webhooks are computed from. Leaves existing keys as they are.
set -eu
folder=$1
umask 077
if [ ! -s "$folder/webhook-key" ]; then
    head -c 32 /dev/urandom | base64 >"$folder/webhook-key.new"
    chown 10001:10001 "$folder/webhook-key.new"
    mv "$folder/webhook-key.new" "$folder/webhook-key"
fi
[ -s "$folder/keys.jsonl" ] && exit 0
key=cm_$(head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n')
hash=$(printf %s "$key" | sha256sum | cut -d ' ' -f 1)
printf '%s\n' "$key" >"$folder/key"
printf '{"id":"first","name":"first key","sha256":"%s","scopes":["admin"]}\n' "$hash" >"$folder/keys.new"
chmod 644 "$folder/keys.new"
mv "$folder/keys.new" "$folder/keys.jsonl"
