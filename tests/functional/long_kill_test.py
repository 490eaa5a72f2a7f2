#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Twenty power cuts amid writing."""
import unittest

import kill_test


class TwentyPowerCuts(kill_test.PowerCut):
    cuts = 20


if __name__ == "__main__":
    unittest.main(verbosity=0, defaultTest="TwentyPowerCuts")
