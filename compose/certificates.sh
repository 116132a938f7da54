#!/bin/sh
# Makes what the log servers need to speak TLS: an authority of our own and a certificate for each server.
#   certificates.sh AUTHORITY CERTIFICATES KEY SERVER…
# AUTHORITY receives ca.crt, which whoever talks to the servers must trust; CERTIFICATES a folder for each server, by
# its host name; KEY the private key of the authority, needed again only when a server is added or a certificate ends.
# What is there and has more than a month to go is left as it is.
set -eu
umask 077

authority=$1
certificates=$2
key=$3
shift 3
days=825
month=2592000

if [ ! -s "$key/ca.key" ] || ! openssl x509 -in "$authority/ca.crt" -noout -checkend "$month" >/dev/null 2>&1; then
  openssl req -x509 -newkey rsa:3072 -noenc -sha256 -days 3650 -subj '/O=Weefsel/CN=Weefsel log authority' \
    -addext 'basicConstraints=critical,CA:TRUE' -addext 'keyUsage=critical,keyCertSign,cRLSign' \
    -keyout "$key/ca.key" -out "$authority/ca.crt" 2>/dev/null
  chmod 444 "$authority/ca.crt"
  rm -rf "${certificates:?}"/*
fi

for server in "$@"; do
  folder=$certificates/$server
  if openssl x509 -in "$folder/node.crt" -noout -checkend "$month" >/dev/null 2>&1; then continue; fi
  mkdir -p "$folder"
  # Servers know each other by one common name, and are known to others by their host names.
  printf '%s\n' \
    "subjectAltName=DNS:$server,DNS:localhost,IP:127.0.0.1" \
    'basicConstraints=critical,CA:FALSE' \
    'keyUsage=critical,digitalSignature,keyEncipherment' \
    'extendedKeyUsage=serverAuth,clientAuth' >"$folder/extensions"
  openssl req -new -newkey rsa:2048 -noenc -sha256 -subj '/O=Weefsel/CN=eventstoredb-node' \
    -keyout "$folder/node.key" -out "$folder/request" 2>/dev/null
  openssl x509 -req -in "$folder/request" -CA "$authority/ca.crt" -CAkey "$key/ca.key" -CAcreateserial \
    -CAserial "$key/ca.srl" -days "$days" -sha256 -extfile "$folder/extensions" -out "$folder/made" 2>/dev/null
  rm "$folder/request" "$folder/extensions"
  mv "$folder/made" "$folder/node.crt"
  echo "made a certificate for $server"
done
