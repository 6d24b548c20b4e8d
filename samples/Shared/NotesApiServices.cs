using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Samples;

internal static class NotesApiServices
{
    /// <summary>Registers the typed client for the samples' API. What it sends is signed with the keys that the registered store gives.</summary>
    public static void AddNotesApi(this IServiceCollection services, PinnedServer server) =>
        services.AddHttpClient<NotesApi>(client => client.BaseAddress = server.Address)
            .ConfigurePrimaryHttpMessageHandler(server.CreateHandler)
            .AddApiXSigning();
}
