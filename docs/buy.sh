#!/usr/bin/env bash
# Buys something from nothing with curl, against a running demo shop:  bash docs/buy.sh [http://localhost:8000]
set -euo pipefail

SHOP=${1:-http://localhost:8000}
API=$SHOP/api/v1
RECEIPT=${TMPDIR:-/tmp}/receipt.pdf

curl -sf "$SHOP/live" > /dev/null || {
  echo "No shop answers at $SHOP: start one by npm start, or name its address: bash docs/buy.sh http://localhost:8001" >&2
  exit 1
}

# One field of the JSON answer on standard input:  … | field items.0.id
field() { node -e 'const path = process.argv[1].split("."); let s = ""; process.stdin.on("data", (d) => (s += d)).on("end", () => console.log(path.reduce((o, k) => o[k], JSON.parse(s))))' "$1"; }
ask() { curl --silent --show-error --fail-with-body --header 'accept-language: kk' "$@"; }
say() { ask --header 'content-type: application/json' "$@"; }
key() { echo "idempotency-key: buy-$(date +%s)-$RANDOM$RANDOM"; }

echo "1. A new person, with an empty wallet"
TOKEN=$(say "$API/auth/register" --data '{
  "email": "curl-'"$(date +%s)"'@example.kz", "password": "жасыл-алма-2026",
  "full_name": "Айгүл Сәрсенова", "phone": "+7 701 123 45 67", "consent": true
}' | field access_token)
ME="authorization: Bearer $TOKEN"

echo "2. What is there?"
ask "$API/categories" | field items.0.name
PRODUCT=$(ask "$API/products?q=sut&in_stock=true&page_size=1" | field items.0.id)
ask "$API/products/$PRODUCT" | field name

echo "3. Into the cart"
say "$API/cart/items" --header "$ME" --header "$(key)" \
  --data '{"product_id": '"$PRODUCT"', "quantity": 2}' | field total

echo "4. Money: asked for by the person, put on the wallet by an administrator"
TOP_UP=$(say "$API/wallet/top-ups" --header "$ME" --header "$(key)" \
  --data '{"amount": "20000.00", "note": "Kaspi арқылы аударым"}' | field id)
ADMIN=$(say "$API/auth/login" \
  --data '{"email": "admin@demo.saudaflow.kz", "password": "demo-saudaflow"}' | field access_token)
ask --request POST "$API/wallet/top-ups/$TOP_UP/approve" \
  --header "authorization: Bearer $ADMIN" --header "$(key)" | field status
ask "$API/wallet" --header "$ME" | field balance

echo "5. The order, twice with one key: it is one order"
KEY=$(key)
ORDER='{"payment_method": "wallet", "delivery_method": "pickup"}'
ID=$(say "$API/orders" --header "$ME" --header "$KEY" --data "$ORDER" | field id)
SAME=$(say "$API/orders" --header "$ME" --header "$KEY" --data "$ORDER" | field id)
[ "$ID" = "$SAME" ]
ask "$API/orders/$ID" --header "$ME" | field number
ask "$API/wallet" --header "$ME" | field balance

echo "6. The receipt"
ask "$API/orders/$ID/receipt.pdf?size=a4" --header "$ME" --output "$RECEIPT"
ls -l "$RECEIPT"
