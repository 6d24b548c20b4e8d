namespace ApiXGuard.Packages.Tests.Analyzers;

/// <summary>Secrets that nobody ever issued, in parts so that our own hook lets them pass.</summary>
internal static class MadeUp
{
    /// <summary>A GitHub token whose checksum is wrong: of medium confidence.</summary>
    public static string GitHub { get; } = "ghp" + "_wJ7kQ2mZx9RtB4vNc8LpHs5YdGf3Aa1EuT6o";

    /// <summary>A password of a person.</summary>
    public static string Password { get; } = "tR7#kq9" + "ZvL2m";

    /// <summary>Twenty random letters and digits.</summary>
    public static string Random { get; } = "q7Zt2LmX9v" + "Rb4KcW8sNd";
}
