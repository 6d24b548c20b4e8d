using System.Globalization;
using System.Text;

namespace ApiXGuard.Policy;

/// <summary>How a path stands in a baseline: blanks, control and invisible characters and <c>%</c> as percent-encoded UTF-8.</summary>
internal static class BaselinePath
{
    public static string Escape(string path)
    {
        // A path that is only '-' would read as none.
        if (path == "-")
            return "%2D";
        var text = new StringBuilder(path.Length);
        foreach (var c in path)
        {
            if (c != '%' && !char.IsWhiteSpace(c) && !char.IsControl(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                text.Append(c);
                continue;
            }

            foreach (var b in Encoding.UTF8.GetBytes([c]))
                text.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    public static bool TryUnescape(string text, out string? path)
    {
        path = null;
        using var bytes = new MemoryStream(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '%')
            {
                if (i + 2 >= text.Length || !Uri.IsHexDigit(text[i + 1]) || !Uri.IsHexDigit(text[i + 2]))
                    return false;
                bytes.WriteByte((byte)((Uri.FromHex(text[i + 1]) << 4) | Uri.FromHex(text[i + 2])));
                i += 3;
                continue;
            }

            var end = text.IndexOf('%', i) is var next and >= 0 ? next : text.Length;
            var run = Encoding.UTF8.GetBytes(text.Substring(i, end - i));
            bytes.Write(run, 0, run.Length);
            i = end;
        }

        path = Encoding.UTF8.GetString(bytes.ToArray());
        return true;
    }
}
