// SPDX-License-Identifier: EUPL-1.2
// HTML that is checked when it compiles and escaped by the place it stands in.
//
//     html::Html page;
//     html::out<R"(<p class="nl-paragraph">{}</p>)">(page, name);
//     html::out<R"(<a href="{}"{}>{}</a>)">(page, html::Url::local("/programma"),
//                                           html::flag<"hidden">(past), title);
//
// Each {} takes: between tags text, a whole number, Html, Safe or a function that writes into the
// same Html; in an attribute value text or a number; as an address a Url; right after a name or
// value in a start tag an attribute<"name">(text) or flag<"name">(bool). Anything else, a wrong
// number of arguments, and a fragment that is not well formed do not compile. A text that a person
// typed can therefore never become markup, code or an address.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "html/parse.h"
#include "html/url.h"

namespace vt::html {

// A fragment or name, as a template argument. A line end inside a tag becomes a space, so that long
// tags can be written on several lines.
template <std::size_t N>
struct Source {
    char text[N]{};
    // NOLINTNEXTLINE: implicit, so that a literal can be a template argument
    consteval Source(const char (&literal)[N]) {
        bool in_tag = false;
        for (std::size_t i = 0; i < N; ++i) {
            if (literal[i] == '<' || literal[i] == '>') in_tag = literal[i] == '<';
            text[i] = in_tag && literal[i] == '\n' ? ' ' : literal[i];
        }
    }
    constexpr std::string_view view() const { return {text, N - 1}; }
};

// HTML in the making: text that only out() adds to, so that it is always well formed.
class Html {
public:
    std::string_view view() const { return text_; }
    bool empty() const { return text_.empty(); }
    std::size_t size() const { return text_.size(); }
    void reserve(std::size_t bytes) { text_.reserve(bytes); }
    void append(const Html& other) { text_ += other.text_; }
    // The finished text; the Html is empty afterwards.
    std::string take() { return std::exchange(text_, {}); }

private:
    friend class Writer;
    std::string text_;
};

// A fragment without places that lives as long as the program: an icon. Made only by literal<>().
class Safe {
public:
    constexpr std::string_view view() const { return text_; }

private:
    template <Source>
    friend consteval Safe literal();
    consteval explicit Safe(std::string_view text) : text_{text} {}
    std::string_view text_;
};

// ` name="value"`, or nothing when the value is empty. The value must outlive the call of out().
template <Source Name>
struct Attribute {
    static_assert(is_plain_attribute(Name.view()), "this attribute cannot be handed in as text");
    std::string_view value;
};
template <Source Name>
Attribute<Name> attribute(std::string_view value) {
    return {value};
}

// ` name`, or nothing.
template <Source Name>
struct Flag {
    static_assert(is_plain_attribute(Name.view()), "this attribute cannot be handed in as a flag");
    bool on;
};
template <Source Name>
Flag<Name> flag(bool on) {
    return {on};
}

void append_escaped(std::string& out, std::string_view text);

// Puts one value in its place. Only out() can ask for it.
class Writer {
    template <Source Text, class... Values>
    friend void out(Html& html, const Values&... values);

    template <class T>
    static constexpr bool is_text = std::convertible_to<const T&, std::string_view>;
    template <class T>
    static constexpr bool is_number =
        std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;

    static void raw(Html& html, std::string_view text) { html.text_ += text; }

    template <Place place, class T>
    static void put(Html& html, const T& value) {
        if constexpr (place == Place::url) {
            static_assert(std::same_as<T, Url>, "an address place takes a html::Url");
            append_escaped(html.text_, value.text());
        } else if constexpr (place == Place::tag) {
            put_in_tag(html, value);
        } else if constexpr (place == Place::text) {
            put_in_text(html, value);
        } else {
            put_plain(html, value);
        }
    }

    template <class T>
    static void put_in_text(Html& html, const T& value) {
        if constexpr (std::same_as<T, Html> || std::same_as<T, Safe>)
            html.text_ += value.view();
        else if constexpr (std::invocable<const T&, Html&>)
            value(html);
        else
            put_plain(html, value);
    }

    template <class T>
    static void put_plain(Html& html, const T& value) {
        static_assert(is_text<T> || is_number<T>, "this place takes text or a whole number");
        if constexpr (is_number<T>)
            html.text_ += std::to_string(value);
        else
            append_escaped(html.text_, value);
    }

    template <class T>
    static void put_in_tag(Html&, const T&) {
        static_assert(!std::same_as<T, T>, "a tag place takes attribute<> or flag<>");
    }
    template <Source Name>
    static void put_in_tag(Html& html, const Attribute<Name>& attribute) {
        if (attribute.value.empty()) return;
        html.text_ += ' ';
        html.text_ += Name.view();
        html.text_ += "=\"";
        append_escaped(html.text_, attribute.value);
        html.text_ += '"';
    }
    template <Source Name>
    static void put_in_tag(Html& html, const Flag<Name>& flag) {
        if (!flag.on) return;
        html.text_ += ' ';
        html.text_ += Name.view();
    }
};

template <Source Text>
inline constexpr Fragment kFragment = Parser{Text.view()}.fragment();

// Appends the fragment to `html`, its places filled with `values` in order.
template <Source Text, class... Values>
void out(Html& html, const Values&... values) {
    constexpr const Fragment& fragment = kFragment<Text>;
    static_assert(fragment.places == sizeof...(Values), "as many values as there are places");
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        ((Writer::raw(html, Text.view().substr(fragment.pieces[I].from, fragment.pieces[I].length)),
          Writer::put<fragment.pieces[I].place>(html, values)),
         ...);
    }
    (std::index_sequence_for<Values...>{});
    Writer::raw(html, Text.view().substr(fragment.tail));
}

// The fragment as Html of its own.
template <Source Text, class... Values>
Html make(const Values&... values) {
    Html html;
    out<Text>(html, values...);
    return html;
}

template <Source Text>
inline constexpr Source kLiteral = Text;

template <Source Text>
consteval Safe literal() {
    static_assert(kFragment<Text>.places == 0, "a literal has no places");
    return Safe{kLiteral<Text>.view()};
}

// Escaped text as Html.
Html text(std::string_view text);

}  // namespace vt::html
