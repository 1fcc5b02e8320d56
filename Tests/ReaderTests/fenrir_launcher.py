#!/usr/bin/python3
"""Starts fenrir, as installed, on a pseudoterminal with a voice that writes down.

usage: fenrir_launcher.py SPEECH-FILE SETTINGS-FILE

Fenrir finds its drivers by a name in the settings; this gives it one more name.
"""
import sys
import types

from fenrirscreenreader.core import settingsManager
from fenrirscreenreader.core.speechDriver import speechDriver

speech_file, settings_file = sys.argv[1:3]


class WritingDriver(speechDriver):
    """Every utterance becomes a line of the speech file."""

    def initialize(self, environment):
        self.env = environment
        self.file = open(speech_file, "a", encoding="utf-8", buffering=1)
        self._isInitialized = True

    def shutdown(self):
        self.file.close()

    def speak(self, text, queueable=True):
        words = " ".join(str(text).split())
        if words:
            self.file.write(words + "\n")

    def cancel(self):
        pass

    def clear_buffer(self):
        pass


usual_import = settingsManager.module_utils.importModule


def import_driver(name, path):
    if name != "writingDriver":
        return usual_import(name, path)
    module = types.ModuleType(name)
    module.driver = WritingDriver
    return module


settingsManager.module_utils.importModule = import_driver

from fenrirscreenreader.core import fenrirManager  # noqa: E402

sys.argv = ["fenrir", "-e", "-s", settings_file]
fenrirManager.fenrirManager().proceed()
