"""A program in a terminal of 80x24 cells: keys in, frames out, each with its moment. Must not judge them.

The clock is read when bytes arrive. They are painted afterwards, once the program is quiet, chunk by chunk, so that
the painting here is never counted. Where a program asks where the cursor stands it is answered at once.
"""

import os
import re
import select
import signal
import struct
import termios
import time
from fcntl import ioctl

import pyte

ROWS, COLUMNS = 24, 80
# A frame is over after this silence.
QUIET = 0.06
MODE = re.compile(rb"\x1b\[([?<>]?)([\d;]*)([hlu])")
ALTERNATE, CURSOR = {"47", "1047", "1049"}, "25"
NAMES = {
    "1": "cursor keys", "1000": "mouse", "1002": "mouse", "1003": "mouse", "1006": "mouse", "1015": "mouse",
    "1004": "focus reports", "2004": "bracketed paste", "2026": "synchronised frames", "2048": "size reports",
}  # fmt: skip


class Silence(Exception):
    """What was waited for did not come."""


class Program:
    def __init__(self, command, env):
        self.master, self.slave = os.openpty()
        ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        os.set_blocking(self.master, False)
        self.modes = termios.tcgetattr(self.slave)
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self.painter = pyte.ByteStream(self.screen)
        self.screen.write_process_input = lambda text: os.write(self.master, text.encode())
        self.said, self.unpainted = bytearray(), []
        self.status = self.used = None
        # The child opens the terminal by name, as the leader of a session without one: so it becomes its own.
        terminal = [(os.POSIX_SPAWN_OPEN, 0, os.ttyname(self.slave), os.O_RDWR, 0)]
        terminal += [(os.POSIX_SPAWN_DUP2, 0, fd) for fd in (1, 2)]
        # A signal that this program was told to ignore (nohup) would be ignored there too.
        heard = {signal.SIGHUP, signal.SIGINT, signal.SIGTERM, signal.SIGPIPE}
        self.begun = time.perf_counter()
        self.pid = os.posix_spawn(
            command[0], command, env, file_actions=terminal, setsid=True, setsigdef=heard
        )
        self.ended = os.pidfd_open(self.pid)

    def press(self, keys):
        """Writes keys as one; what comes back is timed from here; what came late before it is not."""
        while self._read(0):
            self._paint()
        self.begun = time.perf_counter()
        os.write(self.master, keys)

    def _read(self, wait):
        """Whether anything came within that time."""
        select.select([self.master], [], [], wait)
        try:
            data = os.read(self.master, 65536)
        except BlockingIOError:
            return False
        self.said += data
        self.unpainted.append((time.perf_counter(), data))
        if b"\x1b[6n" in data:
            self._paint()
        return True

    def _paint(self):
        while self.unpainted:
            self.painter.feed(self.unpainted.pop(0)[1])

    def until(self, seen, limit=20):
        """Seconds from the keys to the frame that is `seen`, and to the last byte of what they changed."""
        over = time.perf_counter() + limit
        came = last = None
        while time.perf_counter() < over:
            if self._read(QUIET):
                continue
            while self.unpainted:
                last, data = self.unpainted.pop(0)
                self.painter.feed(data)
                if came is None and seen(self.screen):
                    came = last
            if came is not None:
                return came - self.begun, last - self.begun
            if self._gone(0):
                break
        raise Silence("\n".join(self.screen.display))

    def changed(self):
        """What a frame is, that looks different from the one that stands now, in text or style."""
        before = cells(self.screen)
        return lambda screen: cells(screen) != before

    def memory(self):
        """The most bytes that the program and its children have held so far."""
        with open(f"/proc/{self.pid}/task/{self.pid}/children") as children:
            pids = [self.pid, *map(int, children.read().split())]
        peaks = []
        for pid in pids:
            with open(f"/proc/{pid}/status") as status:
                peaks += [int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM")]
        return sum(peaks)

    def _gone(self, wait):
        if self.status is None and select.select([self.ended], [], [], wait)[0]:
            _, status, self.used = os.wait4(self.pid, 0)
            self.status = os.waitstatus_to_exitcode(status)
        return self.status is not None

    def end(self, limit=5):
        """The exit status, negative for a signal; None when the program goes on, and is then killed."""
        over = time.perf_counter() + limit
        while not self._gone(0) and time.perf_counter() < over:
            self._read(QUIET)
        ended = self._gone(0)
        if not ended:
            os.kill(self.pid, signal.SIGKILL)
            self._gone(limit)
        while self._read(QUIET):
            pass
        self.left = self._left_on()
        for fd in (self.master, self.slave, self.ended):
            os.close(fd)
        return self.status if ended else None

    def _left_on(self):
        """What is left other than it was, in words."""
        on, keyboard = {CURSOR}, 0
        for kind, numbers, to in MODE.findall(bytes(self.said)):
            if to == b"u":
                keyboard += {b">": 1, b"<": -1}.get(kind, 0)
            elif kind == b"?":
                (on.update if to == b"h" else on.difference_update)(numbers.decode().split(";"))
        left = [] if termios.tcgetattr(self.slave) == self.modes else ["raw mode"]
        left += ["alternate screen"] * bool(on & ALTERNATE) + ["no cursor"] * (CURSOR not in on)
        left += ["keyboard protocol"] * (keyboard > 0)
        return left + sorted({NAMES[mode] for mode in on & NAMES.keys()})


def cells(screen):
    return {
        (row, column): cell
        for row, line in screen.buffer.items()
        for column, cell in line.items()
        if cell != screen.default_char
    }
