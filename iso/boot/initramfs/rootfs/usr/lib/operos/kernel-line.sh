# Reads our words of the kernel line. libs/pxe/src/kernel-line prints them; a test holds the two together.
layer_form='[a-z][a-z0-9-]{0,31}@sha256:[0-9a-f]{64}'
url_form='https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9][0-9]{0,4})?/([A-Za-z0-9_][A-Za-z0-9._+~-]*/)*'
label_form='[A-Za-z0-9][A-Za-z0-9_.-]{0,31}'
bootif_form='01(-[0-9A-Fa-f]{2}){6}'

# accept KEY BEFORE VALUE FORM: whether the value has the form and contradicts no earlier one.
accept() {
  refusal="$1 does not have the form it must have"
  printf '%s' "$3" | grep -Eqx "$4" || return 1
  refusal="$1 stands twice, with two values"
  [ -z "$2" ] || [ "$2" = "$3" ]
}

# read_kernel_line LINE: fails with $refusal. Words in double quotes are never ours; after -- they are for init.
read_kernel_line() {
  quoted=''
  set -f # a word with an asterisk is no list of files
  for word in $1; do
    [ "$quoted$word" != -- ] || break
    [ -n "$quoted" ] || take_word "$word" || return 1
    toggle_quotes "$word"
  done
  set +f
  refusal='operos.layers names no layer'
  [ -n "$layers" ] || return 1
  refusal='operos.layers names a layer twice'
  [ -z "$(each_layer | cut -d @ -f 1 | sort | uniq -d)" ] || return 1
  refusal='either operos.boot or operos.media must say where the layers are'
  case ${boot:+boot}${media:+media} in boot | media) ;; *) return 1 ;; esac
}

take_word() {
  value=${1#*=}
  [ "$value" != "$1" ] || value=''
  case $1 in
    operos.boot | operos.boot=*)
      accept operos.boot "$boot" "$value" "$url_form" && boot=$value ;;
    operos.media | operos.media=*)
      accept operos.media "$media" "$value" "$label_form" && media=$value ;;
    operos.data | operos.data=*)
      accept operos.data "$data" "$value" "$label_form" && data=$value ;;
    operos.layers | operos.layers=*)
      accept operos.layers "$layers" "$value" "$layer_form(,$layer_form)*" && layers=$value ;;
    operos.debug | operos.debug=*)
      accept operos.debug '' "$1" 'operos.debug=?' && debug=yes ;;
    BOOTIF | BOOTIF=*)
      accept BOOTIF "$bootif" "$value" "$bootif_form" && bootif=$value ;;
  esac
}

toggle_quotes() {
  case $1 in *\"*) ;; *) return 0 ;; esac
  if [ -n "$quoted" ]; then quoted=''; else quoted=yes; fi
  toggle_quotes "${1#*\"}"
}

# The layers, bottom first, one a line: NAME@sha256:DIGEST.
each_layer() { echo "$layers" | tr , '\n'; }
