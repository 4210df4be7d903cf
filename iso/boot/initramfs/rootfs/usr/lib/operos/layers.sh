# Fetches, proves and mounts layers. A file that is not what it must be is deleted and never mounted.
longest_silence=10 # seconds without a byte before a connection is given up

bytes_of() { stat -Lc %s "$1" 2>/dev/null || echo 0; }
megabytes_of() { echo "$(($(bytes_of "$1") / 1000000)) MB"; }

# Goes on where an earlier try stopped. What went wrong is in $run/wget.
download() {
  before=$(bytes_of "$store/$1")
  wget -q -c -Y off -O "$store/$1" "$boot$1" 2>"$run/wget" &
  fetching=$!
  watch_fetch "$1" "$fetching" &
  watching=$!
  { wait "$fetching"; } 2>/dev/null
  code=$?
  kill "$watching"
  # 416: nothing is left to fetch, and the digest decides.
  [ "$code" -ne 0 ] && ! grep -q ' 416 ' "$run/wget" || return 0
  [ "$(bytes_of "$store/$1")" -le "$before" ] || delay=1
  return 1
}

# watch_fetch FILE PROCESS: ends a fetch that gets nothing any more; not every wget has a timeout of its own.
watch_fetch() {
  seconds=0 silent=0 last=0
  while sleep 1; do
    bytes=$(bytes_of "$store/$1")
    if [ "$bytes" = "$last" ]; then silent=$((silent + 1)); else silent=0; fi
    [ "$silent" -lt "$longest_silence" ] || kill "$2"
    last=$bytes seconds=$((seconds + 1))
    [ $((seconds % 10)) -ne 0 ] || say "fetching $1, $(megabytes_of "$store/$1") so far"
  done 2>/dev/null
}

on_medium() { [ -f "$medium/operos/$1" ] && ln -sf "$medium/operos/$1" "$store/$1"; }

# obtain FILE: returns when it is there, whole or not.
obtain() {
  about=-
  [ "$1" = "${1%.sqfs}" ] || about=${1%.sqfs}
  if [ -n "$media" ]; then
    until on_medium "$1"; do again "the medium $media has no operos/$1" && mount_medium; done
    return 0
  fi
  until download "$1"; do
    case $(cat "$run/wget") in
      *' 503 '* | *' 429 '*)
        say "the controller is busy; waiting in its queue for $1"
        pause $((2 + $(random_below 4))) ;;
      *' 404 '*) trouble layer-unreachable "$about" "the controller does not have $1" ;;
      *'No space left'*)
        rm -f "$store/$1"
        trouble no-memory "$about" "this machine has too little memory for $1" ;;
      *) trouble layer-unreachable "$about" "$1 cannot be fetched; $(megabytes_of "$store/$1") are here" ;;
    esac
  done
}

is_proven() { [ "$(sha256sum <"$1" | cut -c 1-64)" = "$2" ]; }

# Mounts every layer. One is proven while the next is fetched: on a slow processor both take as long.
mount_layers() {
  delay=1
  until [ -z "$(missing_layers)" ]; do
    proofs=''
    for layer in $(missing_layers); do
      obtain "${layer%@*}.sqfs"
      say "layer ${layer%@*} ${media:+found on the medium}${boot:+fetched}, $(megabytes_of "$store/${layer%@*}.sqfs")"
      mount_layer "${layer%@*}" "${layer#*@sha256:}" &
      proofs="$proofs $!"
    done
    # shellcheck disable=SC2086 # several numbers
    wait $proofs
    [ -z "$(missing_layers)" ] || again 'not every layer is usable'
  done
}

missing_layers() {
  for layer in $(each_layer); do [ -e "$stack/${layer%@*}.mounted" ] || echo "$layer"; done
}

# mount_layer NAME DIGEST: mounts it under $stack, or deletes it and tells why.
mount_layer() {
  file=$store/$1.sqfs
  mkdir -p "$stack/$1"
  if [ "$(sha256sum <"$file" | cut -c 1-64)" != "$2" ]; then
    code=layer-corrupt words='is damaged: it has another digest than the kernel line names'
  elif mount -t squashfs -o ro,loop "$file" "$stack/$1"; then
    : >"$stack/$1.mounted"
    say "layer $1 proven and mounted"
    return 0
  else
    code=layer-unmountable words='is intact and cannot be mounted'
  fi
  rm -f "$file"
  say "layer $1 $words"
  report "$code" "$1"
}

# Only where a release key is in the image: the manifest is signed by it and names every layer with its digest.
prove_manifest() {
  [ -f "$release_key" ] || return 0
  delay=1
  until obtain manifest && obtain manifest.minisig && is_signed && names_every_layer; do
    rm -f "$store/manifest" "$store/manifest.minisig"
    trouble layer-unsigned "$unsigned" "$words"
  done
  say 'manifest proven'
}

is_signed() {
  unsigned=- words='the manifest is not signed by the release key'
  minisign -V -q -p "$release_key" -m "$store/manifest" >/dev/null 2>&1
}

names_every_layer() {
  for layer in $(each_layer); do
    unsigned=${layer%@*} words="layer ${layer%@*} is not in the signed manifest"
    grep -qxF "${layer#*@sha256:}  ${layer%@*}.sqfs" "$store/manifest" || return 1
  done
}

# What overlayfs wants: the top layer first.
lower_folders() {
  folders=''
  for layer in $(each_layer); do folders=$stack/${layer%@*}${folders:+:$folders}; done
  echo "$folders"
}
