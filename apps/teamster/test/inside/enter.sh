# A machine of its own: what is written below /etc, /var, /srv, /root and /run is gone afterwards, and there is no
# network but a cable between two cards, a third that leads nowhere, and the loopback.
set -eu
mount --make-rprivate /
mount -t sysfs sysfs /sys
mount -t tmpfs tmpfs /mnt
for folder in etc var srv root; do
  mkdir -p "/mnt/$folder/upper" "/mnt/$folder/work"
  mount -t overlay overlay -o "lowerdir=/$folder,upperdir=/mnt/$folder/upper,workdir=/mnt/$folder/work" "/$folder"
done
mount -t tmpfs tmpfs /run
mkdir -p /run/units /run/operos-web /run/operos-boot-server /var/log/operos /var/lib/operos/web /var/lib/dhcp /root/.ssh
rm -f /etc/dhcp/dhcpd.conf /etc/default/isc-dhcp-server /etc/default/tftpd-hpa /etc/nftables.conf
: >/var/lib/dhcp/dhcpd.leases
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=controller \
  -keyout /var/lib/operos/web/server-key.pem -out /var/lib/operos/web/server.pem 2>/dev/null
ip link set lo up
ip link add private0 type veth peer name server0
ip link add other0 type veth peer name nowhere0
for card in private0 server0 other0 nowhere0; do ip link set "$card" up; done
ip address add 10.44.0.1/24 dev private0
ip address add 10.44.0.2/24 dev other0
sysctl -qw net.ipv4.ip_nonlocal_bind=1
# Not replaced by it: this shell is the first process, and takes in daemons that ended.
"$@"
