# Drivers, the interface to use, and an address for it.

# Loads the drivers of the devices found so far.
load_drivers() {
  find /sys/devices -name modalias -exec cat {} + 2>/dev/null | sort -u | xargs modprobe -abq 2>/dev/null
}

interfaces() { ls "$network" | grep -vx lo; }
mac_of() { cat "$network/$1/address" 2>/dev/null; }
has_cable() { [ "$(cat "$network/$1/carrier" 2>/dev/null)" = 1 ]; }

# The interface that the firmware booted from; all of them if the loader did not say.
wanted_interfaces() {
  wanted=$(echo "${bootif#01-}" | tr A-F- a-f:)
  for interface in $(interfaces); do
    if [ -z "$wanted" ] || [ "$(mac_of "$interface")" = "$wanted" ]; then echo "$interface"; fi
  done
}

wait_for_cable() {
  for interface in $(wanted_interfaces); do ip link set "$interface" up; done
  for _ in 1 2 3 4 5 6 7 8 9 10; do # seconds; ports negotiate their speed first
    for interface in $(wanted_interfaces); do ! has_cable "$interface" || return 0; done
    sleep 1
  done
  return 1
}

try_lease() {
  wait_for_cable || return 1
  for nic in $(wanted_interfaces); do
    has_cable "$nic" || continue
    udhcpc -i "$nic" -n -q -f -t 5 -T 2 -A 1 -s "$lease_script" >/dev/null 2>&1 && return 0
  done
  return 1
}

interfaces_in_words() {
  for interface in $(interfaces); do
    has_cable "$interface" && cable='with' || cable='without'
    echo "$interface $(mac_of "$interface") $cable cable,"
  done | tr '\n' ' '
}

get_lease() {
  until try_lease; do
    again "no address by DHCP${bootif:+ for BOOTIF $bootif}; interfaces: $(interfaces_in_words)"
    load_drivers
  done
  say "lease $(ip -4 -o addr show dev "$nic" | sed -n 's/.*inet \([0-9.]*\).*/\1/p;q') on $nic"
}

# The system gives the interface its name and its address anew.
leave_network() {
  ip addr flush dev "$nic"
  ip link set "$nic" down
}
