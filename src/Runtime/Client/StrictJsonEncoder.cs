using System.Buffers;
using System.Text.Encodings.Web;

namespace ApiXGuard.Runtime;

/// <summary>
/// Escapes as little as JSON allows, as the published client does, and refuses halves of surrogate pairs, for which System.Text.Json's own encoders
/// write U+FFFD without a word.
/// </summary>
internal sealed unsafe class StrictJsonEncoder : JavaScriptEncoder
{
    public static readonly StrictJsonEncoder Instance = new();

    private static readonly JavaScriptEncoder Inner = UnsafeRelaxedJsonEscaping;

    public override int MaxOutputCharactersPerInputCharacter => Inner.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => Inner.WillEncode(unicodeScalar);

    public override int FindFirstCharacterToEncode(char* text, int textLength) => Inner.FindFirstCharacterToEncode(text, textLength);

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) => Inner.FindFirstCharacterToEncodeUtf8(utf8Text);

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        Inner.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    public override OperationStatus EncodeUtf8(
        ReadOnlySpan<byte> utf8Source, Span<byte> utf8Destination, out int bytesConsumed, out int bytesWritten, bool isFinalBlock = true) =>
        Inner.EncodeUtf8(utf8Source, utf8Destination, out bytesConsumed, out bytesWritten, isFinalBlock);

    // A half of a pair counts as a character to encode, so no text with one passes by here.
    public override OperationStatus Encode(
        ReadOnlySpan<char> source, Span<char> destination, out int charactersConsumed, out int charactersWritten, bool isFinalBlock = true)
    {
        for (var rest = source; !rest.IsEmpty;)
        {
            if (System.Text.Rune.DecodeFromUtf16(rest, out _, out var length) != OperationStatus.Done)
                throw ApiXData.LoneSurrogate();
            rest = rest[length..];
        }

        return Inner.Encode(source, destination, out charactersConsumed, out charactersWritten, isFinalBlock);
    }
}
