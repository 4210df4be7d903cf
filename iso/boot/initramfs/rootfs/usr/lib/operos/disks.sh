# File systems, found by their labels.
patience=10 # seconds, until a mirror starts with the disks there are

# wait_for_label LABEL MOUNT: until the file system is there and the function MOUNT has mounted $device.
wait_for_label() {
  modprobe -abq sd_mod sr_mod usb-storage uas # else each waits for the one before it to find something
  tries=0 since=$(seconds_up)
  until find_label "$1" && "$2"; do
    tries=$((tries + 1))
    sleep 0.5
    if [ $(($(seconds_up) - since)) -ge "$patience" ]; then
      start_mirrors && find_label "$1" && "$2" && return
      say "$missing"
      pause 1
      since=$(seconds_up)
    fi
    [ $((tries % 4)) -ne 0 ] || load_drivers_aside
  done
}

seconds_up() { cut -d . -f 1 "$uptime"; }

# Sets $device, or $missing to what is to be said of it. Nothing is chosen where the choice would be a guess.
find_label() {
  missing="nothing labelled $1 yet"
  [ -z "$data" ] || join_mirrors
  found=$(devices_labelled "$1")
  device=${found%% *}
  [ "$1" != "$data" ] || [ "$found" = "$device" ] || {
    missing="several file systems are labelled $1: $found; remove the disks that are not this system's"
    return 1
  }
  [ -n "$device" ]
}

# In one line.
devices_labelled() {
  between=''
  for found in $(blkid | grep -F " LABEL=\"$1\"" | cut -d : -f 1); do
    [ -n "$data" ] && ! is_whole "$found" || { printf '%s' "$between$found" && between=' '; }
  done
}

type_of() { blkid "$1" | sed -n 's/.* TYPE="\([a-z0-9]*\)".*/\1/p'; }
