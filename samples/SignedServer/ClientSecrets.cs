using System.Text.Json.Nodes;
using ApiXGuard.Runtime;
using Microsoft.Extensions.Configuration.UserSecrets;

namespace ApiXGuard.Samples.SignedServer;

/// <summary>
/// Hands a client its keys as a person would with <c>dotnet user-secrets set</c>: into a file of this user's that lies outside of the
/// repository. Server and clients of the samples are on one machine; elsewhere keys go into the client's vault.
/// </summary>
internal static class ClientSecrets
{
    private const string Id = "apixguard-samples";

    public static void Write(ApiXKeys keys, Uri address, string certificateSha256)
    {
        var file = PathHelper.GetSecretsPathFromSecretsId(Id);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var secrets = new JsonObject
        {
            ["ApiX:ApiKey"] = keys.ApiKey,
            ["ApiX:AppKey"] = keys.AppKey,
            ["Server:Address"] = address.ToString(),
            ["Server:CertificateSha256"] = certificateSha256,
        };
        // Readable by its owner alone from the first byte on, and never half-written where a client reads.
        var draft = file + ".new";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(new FileStream(draft, options)))
            writer.Write(secrets.ToJsonString());
        File.Move(draft, file, overwrite: true);
    }
}
