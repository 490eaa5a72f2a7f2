// SPDX-License-Identifier: EUPL-1.2
// Boost.JSON comes without a library in Debian's libboost1.81-dev: it is compiled here.
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wconversion"
#include <boost/json/src.hpp>
