"""5 000 units that a machine really has: unit files, and systemd has read every one of them."""

MANY = 5000
TARGET = "reeve-many.target"


def name(number):
    return f"reeve-many-{number:04d}.service"


# A target that only comes after them is enough for systemd to keep them all in memory: nothing of them is started.
MAKE = f"""
cd /run/systemd/system
for i in $(seq -w 0 {MANY - 1}); do
    printf '[Unit]\\nDescription=Made up, number %s\\n[Service]\\nExecStart=/bin/sleep infinity\\n' "$i" >"reeve-many-$i.service"
done
{{ printf '[Unit]\\nDescription=Refers to many\\n'; seq -w 0 {MANY - 1} | sed 's/.*/After=reeve-many-&.service/'; }} >{TARGET}
systemctl daemon-reload
systemctl start {TARGET}
"""
# Only those that run are stopped: a stop of all would be 5 000 jobs.
REST = "systemctl list-units --plain --no-legend --state=active,activating,failed 'reeve-many-*' | cut -d ' ' -f 1" \
       " | xargs -r systemctl stop"
UNMAKE = f"{REST}; cd /run/systemd/system && find . -maxdepth 1 -name 'reeve-many*' -delete; systemctl daemon-reload"
