using System.Text;

namespace ApiXGuard.Scanner.Rescue.Destinations;

/// <summary>Writes a <c>UserSecretsId</c> into a project file and leaves the rest of it as it is.</summary>
internal static class ProjectId
{
    /// <summary>Whether the id stands there.</summary>
    public static bool IsIn(byte[] content, string id) => content.AsSpan().IndexOf(Encoding.UTF8.GetBytes($"<UserSecretsId>{id}<")) >= 0;

    /// <summary>The file with the id in a property group of its own, which no condition switches off.</summary>
    public static byte[] Add(byte[] content, string id)
    {
        var newLine = content.AsSpan().IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";
        var end = content.AsSpan().LastIndexOf("</Project>"u8);
        var group = Encoding.UTF8.GetBytes($"{newLine}  <PropertyGroup>{newLine}    <UserSecretsId>{id}</UserSecretsId>{newLine}  </PropertyGroup>{newLine}{newLine}");
        return end < 0 ? content : [.. content.AsSpan(0, end).TrimEnd("\r\n \t"u8), .. Encoding.UTF8.GetBytes(newLine), .. group, .. content.AsSpan(end)];
    }
}
