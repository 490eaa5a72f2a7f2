// SPDX-License-Identifier: EUPL-1.2
// Result<T>: what an operation returns when "no" is a normal answer.
//
// For refusals that a person can cause: wrong input, no right, already closed. Faults (disk full,
// lost database) throw and are caught in one place per thread of work. Our own mistakes are
// VT_CHECKs and stop the process.
#pragma once

#include <source_location>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace vt {

enum class Refusal { invalid, not_found, forbidden, conflict, too_many };

// A refusal and how to say it. `text` is a key in the catalogue, never a sentence; `args` fill its
// places and are shown, so they hold nothing that the reader could not already see.
struct Error {
    Refusal kind{Refusal::invalid};
    std::string text;
    std::vector<std::string> args{};
    std::string field{};  // The form field at fault; empty for the whole form.
};

struct Nothing {};

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : data_{std::in_place_index<0>, std::move(value)} {}
    Result(Error error) : data_{std::in_place_index<1>, std::move(error)} {}

    explicit operator bool() const noexcept { return data_.index() == 0; }
    T& operator*() & { return std::get<0>(data_); }
    const T& operator*() const& { return std::get<0>(data_); }
    T&& operator*() && { return std::get<0>(std::move(data_)); }
    T* operator->() { return &std::get<0>(data_); }
    const T* operator->() const { return &std::get<0>(data_); }
    const Error& error() const& { return std::get<1>(data_); }
    Error&& error() && { return std::get<1>(std::move(data_)); }

private:
    std::variant<T, Error> data_;
};

using Done = Result<Nothing>;
inline Done done() {
    return Nothing{};
}

[[noreturn]] void check_failed(const char* what, std::source_location where);

}  // namespace vt

// The value of `expr`, or return its Error from this function. Alone in its statement, or after
// `return` or `=`: g++ 12 forgets to destroy what stands beside it (tools/check_tries.py). Not in a
// coroutine: it crashes on co_await inside a statement expression.
#define VT_TRY(expr)                                                   \
    __extension__({                                                    \
        auto vt_try_result_ = (expr);                                  \
        if (!vt_try_result_) return std::move(vt_try_result_).error(); \
        *std::move(vt_try_result_);                                    \
    })

// Stops the process when our own reasoning is wrong. On in every build.
#define VT_CHECK(cond) \
    ((cond) ? void() : ::vt::check_failed(#cond, std::source_location::current()))
