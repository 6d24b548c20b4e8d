using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ApiXGuard.Runtime.Tests.Issuing;

/// <summary>An issuer and a directory over one repository, with a clock that stands still and everything that is said written down.</summary>
internal sealed class IssuingFixture : IAsyncDisposable
{
    public const string PepperText = "made-up-pepper-of-thirty-two-characters-1";
    public const string EncryptionText = "made-up-encryption-key-of-thirty-two-chars";

    public IssuingFixture(Action<ApiKeyIssuingOptions>? configure = null, IApiKeyRepository? repository = null)
    {
        Options.Peppers.Add(new VersionedKey("p1", () => PepperText));
        Options.EncryptionKeys.Add(new VersionedKey("k1", () => EncryptionText));
        configure?.Invoke(Options);
        Assert.Empty(Options.Validate());
        Repository = repository ?? new InMemoryApiKeyRepository();
        Hasher = new ApiKeyHasher(Options.Peppers);
        Protector = new AppKeyProtector(Options.Encryption, Options.EncryptionKeys);
        Issuer = new ApiKeyIssuer(Repository, Hasher, Protector, Options, audit: Audit, clock: Clock);
        Directory = new IssuedApiXApplicationDirectory(Repository, Hasher, Protector, Options, Audit, Clock, Log.CreateLogger<IssuedApiXApplicationDirectory>());
    }

    public ApiKeyIssuingOptions Options { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));

    public RecordingAudit Audit { get; } = new();

    public LoggerFactory Log { get; } = new();

    public IApiKeyRepository Repository { get; }

    public ApiKeyHasher Hasher { get; }

    public AppKeyProtector Protector { get; }

    public ApiKeyIssuer Issuer { get; }

    public IssuedApiXApplicationDirectory Directory { get; }

    public static ApiKeyIssueRequest Request(string name = "Orders", string owner = "team-a") => new() { Name = name, Owner = owner };

    public async Task<(string Id, ApiXKeys Keys)> IssueAsync(ApiKeyIssueRequest? request = null)
    {
        var issued = await Issuer.IssueAsync(request ?? Request());
        return (issued.Record.Id, issued.Reveal());
    }

    public async ValueTask DisposeAsync()
    {
        await Directory.DisposeAsync();
        Log.Dispose();
    }

    public sealed class RecordingAudit : IApiXAudit
    {
        private readonly List<ApiXAuditEvent> _events = [];

        public ApiXAuditEvent[] Events
        {
            get
            {
                lock (_events)
                    return [.. _events];
            }
        }

        public void Record(in ApiXAuditEvent auditEvent)
        {
            lock (_events)
                _events.Add(auditEvent);
        }
    }
}
