using ApiXGuard.Detection.Scanning;

namespace ApiXGuard.Detection.Tests.Prefilter;

/// <summary>The reference for the search: an anchor compared with a text byte by byte.</summary>
internal static class NaiveAnchors
{
    public static bool StandsAt(byte[] text, int start, in Anchor anchor)
    {
        if (start < 0 || start + anchor.Text.Length > text.Length)
            return false;
        for (var i = 0; i < anchor.Text.Length; i++)
        {
            var value = (char)text[start + i];
            if ((anchor.IgnoreCase && value is >= 'A' and <= 'Z' ? (char)(value | 0x20) : value) != anchor.Text[i])
                return false;
        }

        var end = start + anchor.Text.Length;
        return anchor.Followers.IsEmpty || (end < text.Length && anchor.Followers.Contains(text[end]));
    }
}
