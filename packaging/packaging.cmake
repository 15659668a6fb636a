# SPDX-License-Identifier: GPL-3.0-or-later
# Where things are installed, and the two Debian packages CPack makes of them:
# `demarc` (the console) and `demarcctl` (the headless tool and its collector service, without Widgets).
#   cmake --build build/release && (cd build/release && cpack)      leaves both in build/release/packages/
include(GNUInstallDirs)

set(appId org.demarc.Demarc)
install(TARGETS demarc RUNTIME COMPONENT demarc)
install(TARGETS demarcctl RUNTIME COMPONENT demarcctl)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/${appId}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT demarc)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/${appId}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT demarc)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/${appId}.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps COMPONENT demarc)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/demarc-collector.service DESTINATION lib/systemd/user COMPONENT demarcctl)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/demarc-collector-system.service DESTINATION lib/systemd/system
    RENAME demarc-collector.service COMPONENT demarcctl)
foreach(component demarc demarcctl)
    install(FILES ${CMAKE_CURRENT_LIST_DIR}/${component}.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT ${component})
    install(FILES ${CMAKE_CURRENT_LIST_DIR}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${component} COMPONENT ${component})
endforeach()

set(CPACK_GENERATOR DEB)
set(CPACK_COMPONENTS_ALL demarc demarcctl)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_OUTPUT_FILE_PREFIX ${CMAKE_BINARY_DIR}/packages)
set(CPACK_PACKAGE_VENDOR "The Demarc authors")
set(CPACK_PACKAGE_CONTACT "The Demarc authors <demarc@localhost>")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

set(CPACK_DEBIAN_DEMARC_PACKAGE_NAME demarc)
set(CPACK_DEBIAN_DEMARC_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_DEMARC_PACKAGE_DEPENDS "fonts-inter, fonts-noto-core, fonts-noto-mono")
set(CPACK_DEBIAN_DEMARC_PACKAGE_RECOMMENDS "demarcctl, qt6-translations-l10n, qt6-wayland")
set(CPACK_COMPONENT_DEMARC_DESCRIPTION "Operations console for AI systems run together with a partner
 Demarc answers two questions about the AI systems a company runs together
 with a partner, at any moment and with evidence: who owns this, and is it
 working? It keeps the ownership matrix, watches cost, latency and quality of
 calls arriving over OpenTelemetry, compares prompt versions and runs the
 incident board, on a local file or a shared PostgreSQL database.")

set(CPACK_DEBIAN_DEMARCCTL_PACKAGE_NAME demarcctl)
set(CPACK_DEBIAN_DEMARCCTL_PACKAGE_SECTION devel)
set(CPACK_COMPONENT_DEMARCCTL_DESCRIPTION "Headless tool and collector of the Demarc operations console
 Everything the Demarc console does without a window: collect calls over
 OpenTelemetry, import, query panels, check ownership, migrate and back up
 databases. It needs no display and no widget libraries, so it runs on
 servers; a systemd user service for the collector is included.")

include(CPack)
