#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A power cut amid writing: what was acknowledged is there, whole, and nothing half-written is."""
import unittest

import kills
import support


class PowerCut(support.DemoCase):
    cuts = 3

    def test_what_was_acknowledged_is_there_after_every_power_cut(self):
        acknowledged = {}
        for cut in range(self.cuts):
            with self.subTest(cut=cut):
                fresh = kills.cut_off_while_writing(self.demo)
                self.assertGreaterEqual(len(fresh), kills.BEFORE_CUT)
                acknowledged |= fresh
                self.assertEqual(kills.flaws(self.demo, acknowledged), [])
                self.assertTrue(kills.log_is_whole(self.demo))
        self.assertEqual(kills.pages_show(self.demo, acknowledged), [])

    def test_the_check_sees_what_is_missing(self):
        self.assertTrue(kills.flaws(self.demo, {"Gesprek 0-0-nooit": "00"}))


if __name__ == "__main__":
    unittest.main(verbosity=0)
