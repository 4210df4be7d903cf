# Drivers, the interface to use, and an address for it.

# Loads the drivers of the devices there are, those of network cards first: PCI class 02, and what virtio makes of it.
load_drivers() {
  [ -n "$media" ] || load_drivers_of 'bc02|^virtio:'
  load_drivers_of .
}

# load_drivers_of PATTERN: until nothing new appears, for a bus that is brought up may hold more devices.
load_drivers_of() {
  while :; do
    find /sys/devices -name modalias -exec cat {} + 2>/dev/null | grep -E "$1" | sort -u >"$run/devices"
    new=$(grep -vxFf "$run/known-devices" "$run/devices") || return 0
    echo "$new" >>"$run/known-devices"
    echo "$new" | xargs modprobe -abq 2>/dev/null
  done
}

# Meanwhile the one interface that is needed may have come up already.
load_drivers_aside() {
  [ -z "$drivers" ] || ! kill -0 "$drivers" 2>/dev/null || return 0
  [ -e "$run/known-devices" ] || echo none >"$run/known-devices" # an empty list would exclude everything
  load_drivers &
  drivers=$!
}

# Prints every interface but the loopback, with its address.
interfaces() {
  for path in "$network"/*; do
    { read -r mac <"$path/address"; } 2>/dev/null && [ "${path##*/}" != lo ] && echo "${path##*/} $mac"
  done
}

# The interface that the firmware booted from; all of them if the loader did not say.
wanted_interfaces() {
  interfaces | while read -r name mac; do
    [ -n "$wanted" ] && [ "$mac" != "$wanted" ] || echo "$name"
  done
}

has_cable() { { read -r carrier <"$network/$1/carrier"; } 2>/dev/null && [ "$carrier" = 1 ]; }

any_has_cable() {
  for interface in $(wanted_interfaces); do ! has_cable "$interface" || return 0; done
  return 1
}

# Ten seconds: drivers may still be coming, and ports negotiate their speed first.
wait_for_cable() {
  tries=0
  until any_has_cable; do
    tries=$((tries + 1))
    [ $tries -lt 50 ] || return 1
    sleep 0.2
    for interface in $(wanted_interfaces); do ip link set "$interface" up; done
  done
}

try_lease() {
  wait_for_cable || return 1
  say "interfaces here$(interfaces_in_words)"
  for nic in $(wanted_interfaces); do
    has_cable "$nic" || continue
    udhcpc -i "$nic" -n -q -f -t 5 -T 2 -A 1 -s "$lease_script" >/dev/null 2>&1 && return 0
  done
  return 1
}

interfaces_in_words() {
  interfaces | while read -r name mac; do
    has_cable "$name" && cable='with' || cable='without'
    printf '%s' ", $name $mac $cable cable"
  done
}

get_lease() {
  wanted=$(echo "${bootif#01-}" | tr A-F- a-f:)
  until try_lease; do
    again "no address by DHCP${bootif:+ for BOOTIF $bootif}; interfaces here$(interfaces_in_words)"
    load_drivers_aside
  done
  say "lease $(ip -4 -o addr show dev "$nic" | sed -n 's/.*inet \([0-9.]*\).*/\1/p;q') on $nic"
}

# The system gives the interface its name and its address anew.
leave_network() {
  ip addr flush dev "$nic"
  ip link set "$nic" down
}
