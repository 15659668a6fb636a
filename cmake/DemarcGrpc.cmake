# SPDX-License-Identifier: GPL-3.0-or-later
# The target demarc_grpc where grpc++ is there and wanted (DEMARC_GRPC). By pkg-config: the CMake package of grpc++ also links
# the whole of protobuf, which has no place beside protobuf-lite in one process and is not used: messages stay bytes.
if(DEMARC_GRPC)
    find_package(PkgConfig QUIET)
    if(PKG_CONFIG_FOUND)
        pkg_check_modules(grpcpp QUIET IMPORTED_TARGET grpc++>=1.51)
    endif()
endif()
if(grpcpp_FOUND)
    add_library(demarc_grpc INTERFACE)
    target_link_libraries(demarc_grpc INTERFACE PkgConfig::grpcpp)
    target_compile_definitions(demarc_grpc INTERFACE DEMARC_HAS_GRPC)
elseif(DEMARC_GRPC AND NOT DEMARC_GRPC STREQUAL "AUTO")
    message(FATAL_ERROR "DEMARC_GRPC is ON and grpc++ 1.51 was not found by pkg-config. Install libgrpc++-dev and pkgconf.")
elseif(DEMARC_GRPC)
    message(STATUS "grpc++ was not found: built without receiving over gRPC")
endif()
