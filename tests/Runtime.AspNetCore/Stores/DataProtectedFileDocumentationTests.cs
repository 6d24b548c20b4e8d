using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ApiXGuard.Runtime.Tests.Audit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Stores;

public sealed class DataProtectedFileDocumentationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("apixguard-stores-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_page_shows_what_is_compiled_here() => DocumentedCode.AssertCompiled(
        "docs/runtime/data-protected-file.md", "tests/Runtime.AspNetCore/Stores/DataProtectedFileDocumentationTests.cs");

    [Fact]
    public async Task What_the_page_shows_keeps_keys_under_a_ring_that_a_certificate_protects()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=orders", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var ring = _folder.CreateSubdirectory("ring");
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = _folder.FullName });
        Register(builder, ring, certificate);
        Relative(builder);
        using var host = builder.Build();

        await SaveAsync(host.Services, "made-up-api", "made-up-app", CancellationToken.None);

        Assert.Equal("made-up-app", await host.Services.GetRequiredService<IApiXKeyStore>().GetAppKeyAsync());
        var ringKey = await File.ReadAllTextAsync(Assert.Single(ring.GetFiles()).FullName);
        Assert.Contains("EncryptedData", ringKey, StringComparison.Ordinal);
    }

    private static void Register(HostApplicationBuilder builder, DirectoryInfo keyRingFolder, X509Certificate2 certificate)
    {
        builder.Services.AddDataProtection()
            .PersistKeysToFileSystem(keyRingFolder)
            .SetApplicationName("orders")
            .ProtectKeysWithCertificate(certificate);
        builder.Services.AddDataProtectedFileApiXKeyStore("/var/lib/orders/keys.protected");
    }

    private static void Relative(HostApplicationBuilder builder)
    {
        builder.Services.AddDataProtectedFileApiXKeyStore("keys.protected").WithRotation(options => options.PollInterval = TimeSpan.Zero);
    }

    private static async Task SaveAsync(IServiceProvider provider, string apiKey, string appKey, CancellationToken cancellationToken)
    {
        var store = provider.GetRequiredService<DataProtectedFileApiXKeyStore>();
        await store.SaveAsync(new ApiXKeys(apiKey, appKey), cancellationToken);
    }
}
