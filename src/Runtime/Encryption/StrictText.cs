using System.Text;

namespace ApiXGuard.Runtime;

/// <summary>Texts and UTF-8 without replacement characters: what cannot be said exactly is refused, without quoting it.</summary>
internal static class StrictText
{
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">The text holds half a surrogate pair.</exception>
    public static int Utf8Length(string text, string parameter)
    {
        try
        {
            return Utf8.GetByteCount(text);
        }
        catch (EncoderFallbackException error)
        {
            // Its message quotes the character.
            throw new ArgumentException($"The text holds half a surrogate pair at index {error.Index}, which UTF-8 cannot say.", parameter);
        }
    }
}
