# What people and the controller are told, and how long to wait before the next try.
delay=1          # seconds; doubles with every failure
longest_delay=32 # and by chance up to twice that

# Says it on every console, with the seconds since the kernel started, and to the kernel's log for the journal.
say() {
  read -r now _ <"$uptime"
  for console in $(cat "$consoles"); do echo "operos: $now s $*" >>"$devices/$console"; done
  echo "<7>operos: $*" >>"$devices/kmsg"
} 2>/dev/null

# Tells the controller; its nginx answers from the configuration alone and logs it. report CODE [LAYER]
report() {
  [ -n "$boot" ] || return 0
  host=${boot#*://}
  origin=${boot%%://*}://${host%%/*}
  timeout 3 wget -q -Y off -O /dev/null "$origin/report/$1/${2:--}" 2>/dev/null
  return 0
}

random_below() { echo $(($(od -An -N2 -tu2 /dev/urandom) % $1)); }

# Waits; or opens a shell, where the image is built for development and the kernel line asks for it.
pause() {
  if [ -f "$development" ] && [ -n "$debug" ]; then
    say 'debug shell; leave it to go on'
    setsid cttyhack sh <"$devices/console" >"$devices/console" 2>&1
  else
    sleep "$1"
  fi
}

# Says what is wrong and waits: longer each time, and by chance, so that a rack does not come back as one.
again() {
  seconds=$((delay + $(random_below $((delay + 1)))))
  say "$1; trying again in $seconds s"
  pause "$seconds"
  [ "$delay" -ge "$longest_delay" ] || delay=$((delay * 2))
}

# trouble CODE LAYER WORDS
trouble() {
  report "$1" "$2"
  again "$3"
}

# For what waiting does not mend: a menu corrected meanwhile is read after a restart.
give_up() {
  say "$1; restarting in 60 s"
  pause 60
  reboot -f
}
