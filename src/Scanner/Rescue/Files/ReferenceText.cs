namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>Tells values with a place in them that something fills in later.</summary>
internal static class ReferenceText
{
    private static readonly (string Open, string Close)[] Forms = [("${", "}"), ("{{", "}}"), ("$(", ")"), ("<%", "%>"), ("#{", "}")];

    /// <summary>Whether there is such a place: <c>${NAME}</c>, <c>{{ name }}</c>, <c>$(Name)</c>, <c>&lt;%= name %&gt;</c>, <c>#{Name}</c>.</summary>
    public static bool IsIn(string value)
    {
        foreach (var (open, close) in Forms)
        {
            var at = value.IndexOf(open, StringComparison.Ordinal);
            if (at >= 0 && value.IndexOf(close, at + open.Length, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }
}
