#!/bin/sh
# Reads a list of PAR Atlas to its very end into a table, with curl (7.71 or newer) and jq.
#
#   sh recipe.sh ADDRESS SAMPLE [VARIABLES] > table.csv
#   sh recipe.sh http://127.0.0.1:4000 RankingPages '{"framework": "MH-TINH-2", "year": 2024}' > ranking.csv
#
# SAMPLE is the name of a sample query or the path of a .graphql file of your own, whose list takes $first and $after.
set -eu

[ $# -ge 2 ] || { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
address=${1%/}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Asks again when the connection is lost or the server is busy or starting; -o begins anew each time.
fetch() { curl -sS --retry 6 --max-time 60 "$@"; }

query=$folder/query.graphql
if [ -f "$2" ]; then cp "$2" "$query"; else fetch --fail --retry-connrefused -o "$query" "$address/docs/samples/$2.graphql"; fi
variables=${3:-$(sed -n 's/^# variables: //p' "$query")}
variables=${variables:-'{}'}
first=$(printf %s "$variables" | jq '.first // 100')

begin() { after=; version=; : > "$folder/rows"; }
again() {
  begun=$((begun + 1))
  [ "$begun" -le 7 ] || { echo 'The data kept changing while they were read; try again later.' >&2; exit 1; }
  begin
}

begun=0
begin
while :; do
  jq -n --rawfile query "$query" --argjson variables "$variables" --argjson first "$first" --arg after "$after" \
    '{$query, variables: ($variables + {$first, after: (if $after == "" then null else $after end)})}' \
    > "$folder/question"
  fetch --retry-all-errors -o "$folder/answer" -H 'content-type: application/json' -H 'accept-language: en' \
    --data-binary "@$folder/question" "$address/graphql"
  facts=$(jq -r '.errors[0] as $error
    | ([.data | .. | objects | select(has("pageInfo") and has("nodes"))][0] // {}) as $page
    | [$error.extensions.code, .data.dataVersion.version, $page.pageInfo.hasNextPage, $page.totalCount,
       $page.pageInfo.endCursor, $error.message] | join("|")' "$folder/answer")
  IFS='|' read -r code now more total next message << END
$facts
END

  case "$code $message" in
    ' ') ;;
    CURSOR_STALE*) again; continue ;;
    LIMIT_EXCEEDED* | 'BAD_INPUT first'*)
      # Pages were longer than the server gives.
      [ "$first" -gt 1 ] || { echo "$message" >&2; exit 1; }
      first=$((first / 2)); continue ;;
    *) echo "$message" >&2; exit 1 ;;
  esac

  # Every page must be of the same state of the data, or rows may be missing or come twice.
  if [ "${version:=$now}" != "$now" ]; then again; continue; fi
  jq -c '[.data | .. | objects | select(has("pageInfo") and has("nodes"))][0].nodes[]' "$folder/answer" >> "$folder/rows"
  after=$next
  [ "$more" = false ] || continue
  count=$(wc -l < "$folder/rows")
  [ "$count" -ne "$total" ] || break
  again
done

# One line a row: what stands in an object as unit.name, a list inside as JSON.
jq -rs '
  def flat($prefix): reduce to_entries[] as {$key, $value} ({};
    . + if $value | type == "object" then $value | flat($prefix + $key + ".")
        elif $value | type == "array" then {($prefix + $key): ($value | tojson)}
        else {($prefix + $key): $value} end);
  map(flat("")) as $rows
  | (reduce ($rows[] | keys_unsorted[]) as $name ([]; if any(.[]; . == $name) then . else . + [$name] end)) as $all
  # An object that is null in some row left a column of its own name.
  | $all | map(select(. as $name | any($all[]; startswith($name + ".")) | not)) as $columns
  | $columns, ($rows[] | [.[$columns[]]])
  | @csv' "$folder/rows"
echo "$count rows at data version $version" >&2
