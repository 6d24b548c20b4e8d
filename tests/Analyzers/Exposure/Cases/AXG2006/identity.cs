// references: identitymodel, aspnetcore
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.Logging;

class Startup
{
    void Show(IHostEnvironment environment)
    {
        [|IdentityModelEventSource.ShowPII = true|];
        IdentityModelEventSource.ShowPII = false;
        IdentityModelEventSource.ShowPII = environment.IsDevelopment();
        [|IdentityModelEventSource.LogCompleteSecurityArtifact = true|];
        IdentityModelEventSource.LogCompleteSecurityArtifact = false;
        if (environment.IsDevelopment())
            IdentityModelEventSource.ShowPII = true;
    }
}
