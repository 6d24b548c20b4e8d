using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Values;

/// <summary>Folds what turns text into bytes and bytes into text.</summary>
internal static class EncodingFolding
{
    /// <summary>Folds a call.</summary>
    public static FoldedValue Of(Folding folding, IInvocationOperation call, int depth)
    {
        var parameters = call.TargetMethod.Parameters.Length;
        switch (call.TargetMethod.Name)
        {
            case "FromBase64String" or "FromHexString" or "DecodeFromChars" or "Base64UrlDecode" or "DecodeFromUtf8" when parameters == 1 && First() is { HasHoles: false } encoded:
                return Decode(call.TargetMethod.Name, encoded.Text ?? (encoded.Bytes is { } ascii ? Encoding.ASCII.GetString(ascii) : null));
            case "FromBase64CharArray" when First() is { HasHoles: false, Text: { } letters }:
                return Decode("FromBase64String", letters);
            case "ToBase64String" when First().Bytes is { } bytes:
                return FoldedValue.Of(Convert.ToBase64String(bytes));
            case "ToHexString" when parameters == 1 && First().Bytes is { } bytes:
                return FoldedValue.Of(Hex(bytes, "X2"));
            case "ToHexStringLower" when parameters == 1 && First().Bytes is { } bytes:
                return FoldedValue.Of(Hex(bytes, "x2"));
            case "EncodeToString" or "Base64UrlEncode" when parameters == 1 && First().Bytes is { } bytes:
                return FoldedValue.Of(Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_'));
            case "ToString" when parameters > 0 && call.TargetMethod.IsStatic && call.TargetMethod.Parameters[0].Type.SpecialType == SpecialType.System_String:
                return First();
            case "Parse" when call.TargetMethod.ContainingType.Name == "CompositeFormat":
                return First();
            case "UnescapeDataString" or "UrlDecode" when parameters == 1 && First() is { HasHoles: false, Text: { } escaped }:
                return FoldedValue.Of(call.TargetMethod.Name == "UrlDecode" ? WebUtility.UrlDecode(escaped) : Uri.UnescapeDataString(escaped));
            case "EscapeDataString" or "UrlEncode" or "HtmlEncode" or "HtmlDecode" when parameters == 1:
                // Encoded or not, it is the same secret.
                return First();
            case "GetBytes" when parameters == 1 && First() is { HasHoles: false, Text: { } text } && EncodingOf(call) is { } encoding:
                return FoldedValue.Of(encoding.GetBytes(text));
            case "GetString" when parameters == 1 && First().Bytes is { } bytes && EncodingOf(call) is { } encoding:
                return FoldedValue.Of(encoding.GetString(bytes));
            default:
                return default;
        }

        FoldedValue First() => folding.Of(CallFolding.Argument(call, 0), depth - 1);
    }

    private static FoldedValue Decode(string method, string? text)
    {
        if (text is null)
            return default;
        try
        {
            var bytes = method switch
            {
                "FromBase64String" => Convert.FromBase64String(text),
                "FromHexString" => FromHex(text),
                _ => FromBase64Url(text),
            };
            return bytes is null ? default : FoldedValue.Of(bytes);
        }
        catch (FormatException)
        {
            return default;
        }
    }

    private static byte[] FromBase64Url(string text)
    {
        var plain = text.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String(plain.PadRight((plain.Length + 3) / 4 * 4, '='));
    }

    private static byte[]? FromHex(string text)
    {
        if (text.Length % 2 != 0)
            return null;
        var bytes = new byte[text.Length / 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            var (high, low) = (Digit(text[2 * i]), Digit(text[(2 * i) + 1]));
            if (high < 0 || low < 0)
                return null;
            bytes[i] = (byte)((high << 4) | low);
        }

        return bytes;
    }

    private static int Digit(char letter) => letter switch
    {
        >= '0' and <= '9' => letter - '0',
        >= 'a' and <= 'f' => letter - 'a' + 10,
        >= 'A' and <= 'F' => letter - 'A' + 10,
        _ => -1,
    };

    private static string Hex(byte[] bytes, string format)
    {
        var text = new StringBuilder(2 * bytes.Length);
        foreach (var b in bytes)
            text.Append(b.ToString(format, System.Globalization.CultureInfo.InvariantCulture));
        return text.ToString();
    }

    /// <summary>The encoding that a call asks for; <see langword="null"/> where that is not known.</summary>
    private static Encoding? EncodingOf(IInvocationOperation call) => call.Instance switch
    {
        IPropertyReferenceOperation { Property.Name: var name } => name switch
        {
            "UTF8" or "Default" => Encoding.UTF8,
            "ASCII" => Encoding.ASCII,
            "Unicode" => Encoding.Unicode,
            "BigEndianUnicode" => Encoding.BigEndianUnicode,
            "UTF32" => Encoding.UTF32,
            "Latin1" => Encoding.GetEncoding(28591),
            _ => null,
        },
        IObjectCreationOperation { Type.Name: var name } => name switch
        {
            "UTF8Encoding" => Encoding.UTF8,
            "ASCIIEncoding" => Encoding.ASCII,
            "UnicodeEncoding" => Encoding.Unicode,
            _ => null,
        },
        IInvocationOperation { TargetMethod.Name: "GetEncoding", Arguments: { Length: > 0 } arguments } => arguments[0].Value.ConstantValue.Value switch
        {
            string name => name.ToLowerInvariant() switch
            {
                "utf-8" or "utf8" => Encoding.UTF8,
                "ascii" or "us-ascii" => Encoding.ASCII,
                "iso-8859-1" or "latin1" or "windows-1252" => Encoding.GetEncoding(28591),
                "utf-16" => Encoding.Unicode,
                _ => null,
            },
            65001 => Encoding.UTF8,
            20127 => Encoding.ASCII,
            28591 or 1252 => Encoding.GetEncoding(28591),
            1200 => Encoding.Unicode,
            _ => null,
        },
        // A field or local that holds an encoding: nearly always UTF-8, and the same for ASCII.
        _ => Encoding.UTF8,
    };
}
