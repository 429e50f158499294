#!/bin/sh
# Makes the API key of a fresh installation: the key itself in $1/key for its owner alone, its hash in
# $1/keys.jsonl for the services. Leaves an existing key as it is.
set -eu
folder=$1
[ -s "$folder/keys.jsonl" ] && exit 0
umask 077
key=cm_$(head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n')
hash=$(printf %s "$key" | sha256sum | cut -d ' ' -f 1)
printf '%s\n' "$key" >"$folder/key"
printf '{"id":"first","name":"first key","sha256":"%s","scopes":["admin"]}\n' "$hash" >"$folder/keys.new"
chmod 644 "$folder/keys.new"
mv "$folder/keys.new" "$folder/keys.jsonl"
