using System.Buffers;

namespace ApiXGuard.Runtime;

/// <summary>Tells what a header's text is made of.</summary>
internal static class SpanExtensions
{
    private static readonly SearchValues<char> LettersAndDigits =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    public static bool ContainsOnlyLettersAndDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExcept(LettersAndDigits);
}
