using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.CodeFixes.Exposure.Messages;

/// <summary>
/// Says which text goes with a hole that is taken out of a message, so that a sentence stays one: its quotes, its label (<c>key=</c>,
/// <c>Key:</c>), the separator to its neighbours, a word that would lead nowhere. Words of a sentence stay.
/// </summary>
internal static class Tidying
{
    /// <summary>Stands in a text for a hole that stays.</summary>
    public const char Hole = '\uFFFC';

    private const int MostLabelWords = 3;

    // Words that lead to what comes after them.
    private static readonly HashSet<string> Leading = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "are", "as", "at", "by", "for", "from", "has", "have", "in", "into", "is", "of", "on", "or", "to", "using", "via", "was", "were", "with",
    };

    private static readonly HashSet<string> Articles = new(StringComparer.OrdinalIgnoreCase) { "a", "an", "the", "its", "their" };

    private static readonly HashSet<string> Joining = new(StringComparer.OrdinalIgnoreCase) { "and", "by", "for", "from", "of", "or", "to", "with" };

    /// <summary>What to cut when a hole goes.</summary>
    /// <param name="text">The message; holes that stay are <see cref="Hole"/>, placeholders that stay are among <paramref name="others"/>.</param>
    /// <param name="hole">The hole that goes.</param>
    /// <param name="others">The spans of other placeholders.</param>
    /// <returns>A span that holds the hole.</returns>
    public static TextSpan Around(string text, TextSpan hole, IReadOnlyList<TextSpan> others)
    {
        var floor = 0;
        var ceiling = text.Length;
        foreach (var other in others)
        {
            if (other.End <= hole.Start)
                floor = Math.Max(floor, other.End);
            else if (other.Start >= hole.End)
                ceiling = Math.Min(ceiling, other.Start);
        }

        floor = Math.Max(floor, hole.Start == 0 ? 0 : text.LastIndexOf(Hole, hole.Start - 1) + 1);
        var next = hole.End < text.Length ? text.IndexOf(Hole, hole.End) : -1;
        if (next >= 0)
            ceiling = Math.Min(ceiling, next);
        // A line of several is a message of its own.
        floor = Math.Max(floor, hole.Start == 0 ? 0 : text.LastIndexOf('\n', hole.Start - 1) + 1);
        var line = hole.End < text.Length ? text.IndexOf('\n', hole.End) : -1;
        if (line >= 0)
            ceiling = Math.Min(ceiling, line > 0 && text[line - 1] == '\r' && line > hole.End ? line - 1 : line);
        var cut = new Cut(text, floor, ceiling, hole);
        cut.Run();
        return WithLine(text, TextSpan.FromBounds(cut.Start, cut.End));
    }

    /// <summary>Whether a text says anything: a word, or a hole.</summary>
    public static bool SaysSomething(string text) => text.Any(static letter => char.IsLetterOrDigit(letter) || letter == Hole);

    // A line with nothing left goes with its end.
    private static TextSpan WithLine(string text, TextSpan cut)
    {
        if ((cut.Start > 0 && text[cut.Start - 1] != '\n') || (cut.End < text.Length && text[cut.End] is not ('\r' or '\n')) || (cut.Start == 0 && cut.End == text.Length))
            return cut;
        if (cut.End < text.Length)
            return TextSpan.FromBounds(cut.Start, text.IndexOf('\n', cut.End) + 1);
        return TextSpan.FromBounds(cut.Start - (cut.Start > 1 && text[cut.Start - 2] == '\r' ? 2 : 1), cut.End);
    }

    private sealed class Cut(string text, int floor, int ceiling, TextSpan hole)
    {
        public int Start { get; private set; } = hole.Start;

        public int End { get; private set; } = hole.End;

        private char Before => Start > floor ? text[Start - 1] : '\0';

        private char After => End < ceiling ? text[End] : '\0';

        private bool IsFirst => floor == 0 || text[floor - 1] == '\n';

        private bool IsLast => ceiling == text.Length || text[ceiling] is '\r' or '\n';

        public void Run()
        {
            TakeQuotes();
            TakeLabel();
            TakeQuotes();
            var isEnd = IsLast && IsBlankOrEnd(End);
            if (isEnd)
                TakeDanglingWords();
            TakeSeparators();
        }

        private void TakeQuotes()
        {
            while (IsPair(Before, After))
            {
                Start--;
                End++;
            }
        }

        // "key=", "Key: ", "key -> "
        private void TakeLabel()
        {
            var at = BackOverSpaces(Start);
            var sign = at;
            if (at - floor >= 2 && text[at - 1] == '>' && text[at - 2] is '-' or '=')
                sign = at - 2;
            else if (at > floor && text[at - 1] is '=' or ':')
                sign = at - 1;
            if (sign == at)
                return;
            var isAssignment = text[at - 1] == '=';
            var label = isAssignment ? BackOverWord(BackOverSpaces(sign)) : BackOverWords(BackOverSpaces(sign));
            // What the text is about stays, without its sign: "No such password: {Password} of {User}", and the label of a text that says nothing else.
            Start = SaysMoreThan(label) && !(IsFirst && label == floor && JoiningWordEnd() is not null) ? label : BackOverSpaces(sign);
        }

        private bool SaysMoreThan(int label) => SaysSomething(text.Substring(0, label)) || SaysSomething(text.Substring(End));

        private int BackOverWords(int at)
        {
            var start = BackOverWord(at);
            var first = start;
            for (var words = 1; words < MostLabelWords; words++)
            {
                var gap = BackOverSpaces(first);
                var before = BackOverWord(gap);
                if (gap == first || before == gap)
                    return first;
                // "signed in with password:" is a sentence with a label of one word.
                if (Leading.Contains(text.Substring(before, gap - before)))
                    return first;
                first = before;
            }

            return BackOverSpaces(first) is var rest && rest > floor && IsOfWord(text[rest - 1]) ? start : first;
        }

        // "signed in with the {Key}": its article, and one word more.
        private void TakeDanglingWords()
        {
            while (LastWord() is { } article && Articles.Contains(article.Word))
                Start = article.Start;
            if (LastWord() is { } leading && Leading.Contains(leading.Word))
                Start = leading.Start;
        }

        private (int Start, string Word)? LastWord()
        {
            var at = BackOverSpaces(Start);
            var word = BackOverWord(at);
            return word == at || (word == floor && IsFirst) || (word > floor && !char.IsWhiteSpace(text[word - 1])) ? null : (BackOverSpaces(word), text.Substring(word, at - word));
        }

        // "{Key} of {User}"
        private void TakeJoiningWord() => End = JoiningWordEnd() ?? End;

        private int? JoiningWordEnd()
        {
            var start = OverSpaces(End);
            var end = start;
            while (end < ceiling && IsOfWord(text[end]))
                end++;
            return end > start && Joining.Contains(text.Substring(start, end - start)) ? end : null;
        }

        private void TakeSeparators()
        {
            var before = BackOverSpaces(Start);
            var after = OverSpaces(End);
            if (IsFirst && before == floor)
            {
                // Nothing stands before it.
                TakeJoiningWord();
                Start = before;
                End = OverSeparators(End);
            }
            else if (IsLast && (after == ceiling || IsEndOfSentence(after)))
            {
                Start = BackOverSeparators(Start);
                if (after == ceiling)
                    End = after;
            }
            else if (before > floor && IsSeparator(text[before - 1]) && after < ceiling && IsSeparator(text[after]))
            {
                Start = BackOverSeparators(Start);
            }
            else if (before > floor && text[before - 1] is '(' or '[' or '{')
            {
                End = OverSeparators(End);
            }
            else if (after < ceiling && text[after] is ',' or ';' or '.' or ')' or ']' or '}' or '!' or '?')
            {
                Start = text[after] is ')' or ']' or '}' ? BackOverSeparators(Start) : before;
            }
            else if (char.IsWhiteSpace(Before) && char.IsWhiteSpace(After))
            {
                End = after;
            }
            else if (!IsFirst && before == floor && after < ceiling && IsSeparator(text[after]) && !char.IsWhiteSpace(Before))
            {
                // {A}{Key}, {B}: the separator serves {A}.
            }
            else if (IsLast && after == ceiling)
            {
                Start = BackOverSeparators(Start);
            }
            else if (before > floor && before == Start && IsSeparator(text[before - 1]) && !IsFirst && before - 1 == floor)
            {
                // {A}/{Key}{B}
                Start = before - 1;
            }
        }

        private bool IsBlankOrEnd(int at) => OverSpaces(at) is var after && (after == ceiling || IsEndOfSentence(after) || text[after] is ',' or ';' or ')');

        private bool IsEndOfSentence(int at) => text[at] is '.' or '!' or '?' or '…' && text.Substring(at, ceiling - at).All(static letter => !char.IsLetterOrDigit(letter));

        private int BackOverSpaces(int at)
        {
            while (at > floor && char.IsWhiteSpace(text[at - 1]))
                at--;
            return at;
        }

        private int OverSpaces(int at)
        {
            while (at < ceiling && char.IsWhiteSpace(text[at]))
                at++;
            return at;
        }

        private int BackOverSeparators(int at)
        {
            var taken = false;
            while (at > floor && (char.IsWhiteSpace(text[at - 1]) || (!taken && IsSeparator(text[at - 1]))))
            {
                taken |= IsSeparator(text[at - 1]);
                at--;
            }

            return at;
        }

        private int OverSeparators(int at)
        {
            while (at < ceiling && (char.IsWhiteSpace(text[at]) || IsSeparator(text[at]) || text[at] == '.'))
                at++;
            return at;
        }

        private int BackOverWord(int at)
        {
            // A full stop ends a word, unless the word goes on behind it.
            for (var end = at; at > floor && (IsOfWord(text[at - 1]) || (text[at - 1] == '.' && at < end && char.IsLetterOrDigit(text[at])));)
                at--;
            return at;
        }

        private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '\'';

        private static bool IsSeparator(char letter) => letter is ',' or ';' or '|' or '&' or '/' or ':' or '-' or '–' or '—' or '+' or '@' or '\\';

        private static bool IsPair(char open, char close) => (open, close) is ('\'', '\'') or ('"', '"') or ('`', '`') or ('(', ')') or ('[', ']') or ('<', '>') or ('“', '”') or ('‘', '’') or ('«', '»');
    }
}
