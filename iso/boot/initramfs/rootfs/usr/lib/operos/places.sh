# Where things are. Set here and not inherited: the kernel hands what it does not know on its line to /init as
# environment, so every variable of these scripts is one that the line could have set.
run=/run/operos
store=$run/store   # layers as fetched
medium=$run/medium # where the medium is mounted
stack=$run/layers  # each layer, mounted
upper=$run/upper   # what the running system writes, in memory
kept=$run/data     # where the disk is mounted that keeps it instead

uptime=/proc/uptime
network=/sys/class/net
devices=/dev
partitions=/proc/partitions
mirrors=/proc/mdstat
mirror_map=/run/mdadm # mdadm tells itself there what it put together
consoles=/sys/class/tty/console/active
lease_script=/usr/lib/operos/lease

release_key=/etc/operos/release.pub # with it, only layers of a manifest signed by it are mounted
development=/etc/operos/development # without it, operos.debug does nothing

boot='' layers='' media='' data='' bootif='' debug='' # of the kernel line
nic=''                                                # the interface with the lease
drivers=''                                            # the process that loads them
