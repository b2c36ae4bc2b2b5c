"""Writes the entries of sample.journal.gz as an export stream. Made with systemd 252:

    python3 sample.py >sample.export
    systemd-journal-remote --compress=no --split-mode=none --output=sample.journal sample.export; gzip -9n sample.journal
"""
import sys,random,struct
random.seed(3); out=sys.stdout.buffer
boots=["11111111111111111111111111111111","22222222222222222222222222222222"]
t=1_700_000_000_000_000; m=0
def put(fields):
    for k,v in fields:
        if isinstance(v,str): v=v.encode()
        if b"\n" in v or any(c<32 and c!=9 for c in v) or b"\x7f" in v:
            out.write(k.encode()+b"\n"+struct.pack("<Q",len(v))+v+b"\n")
        else: out.write(k.encode()+b"="+v+b"\n")
    out.write(b"\n")
hostile={10:"two\nlines\tand a tab",11:"\x1b[2J\x1b]0;owned\x07 cleared",12:"abc\u202etxt.exe\u2066\u200b",13:b"bad \xff\xfe octets \xc3",14:"x"*9999+"\u00e9",15:"\u00e9"*3000,16:"",17:"a=b MESSAGE=forged\nPRIORITY=0",18:"\0nul\0",19:"\U0001F600 "*50}
for i in range(300):
    b=boots[i//200]; t+=0 if i in (50,51,52) else 1000; m=0 if i==200 else m+1000
    f=[("__REALTIME_TIMESTAMP",str(t)),("__MONOTONIC_TIMESTAMP",str(m+5)),("_BOOT_ID",b),("_MACHINE_ID","b"*32),("_HOSTNAME","atlas")]
    if i%10==9:
        f+=[("PRIORITY","3"),("SYSLOG_IDENTIFIER","systemd"),("_PID","1"),("_UID","0"),("_SYSTEMD_UNIT","init.scope"),("UNIT","web.service"),("MESSAGE","web.service: step %d"%i)]
    elif i%10==8:
        f+=[("PRIORITY","6"),("_COMM","player"),("_PID",str(3000+i)),("_UID","1000"),("_SYSTEMD_UNIT","user@1000.service"),("_SYSTEMD_USER_UNIT","player.service"),("MESSAGE","song %d"%i)]
    else:
        f+=[("PRIORITY",str(i%8)),("SYSLOG_IDENTIFIER","web"),("_PID","700"),("_UID","33"),("_SYSTEMD_UNIT","web.service" if i%2 else "db.service"),("MESSAGE",hostile.get(i,"request %d took %d ms"%(i,i*7)))]
    if i==30: f+=[("MULTI","one"),("MULTI","two"),("BLOB",bytes(range(256)))]
    put(f)
